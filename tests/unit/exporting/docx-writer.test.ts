import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../electron/core/exporting/docx-writer.ts";
import type { DraftDocument } from "../../../shared/domain/drafts/draft-document.ts";
import type { RunBlock } from "../../../shared/domain/drafts/runs.ts";

const heading = (level: number, text: string): RunBlock => ({
  type: "heading",
  level,
  runs: [{ type: "text", text }],
});
const document: DraftDocument = {
  title: "在全县重点工作推进会上的讲话",
  byline: "县长　周明远",
  dateline: "2026年4月18日",
  salutation: "同志们：",
  blocks: [
    heading(1, "总结成绩"),
    heading(2, "项目建设提速"),
    {
      type: "paragraph",
      level: null,
      runs: [
        { type: "text", text: "开工项目" },
        { type: "slot", key: "number:数量", kind: "number", prompt: "数量", value: null },
        { type: "text", text: "个，完成投资" },
        { type: "slot", key: "number:金额", kind: "number", prompt: "金额", value: "12.5" },
        { type: "text", text: "亿元。" },
      ],
    },
    heading(1, "抓好落实"),
    heading(2, "压实责任"),
    heading(3, "领导带头"),
    heading(4, "挂图作战"),
  ],
};

async function parts(
  profile: "official" | "reading",
): Promise<{ body: string; styles: string; footers: string[] }> {
  const files = unzipSync(await writeDocx(document, profile));
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return {
    body: text("word/document.xml"),
    styles: text("word/styles.xml"),
    footers: Object.keys(files)
      .filter((name) => /footer\d+\.xml$/u.test(name))
      .map(text),
  };
}

function paragraphTexts(body: string): string[] {
  return [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join(""),
  );
}

describe("a speech as a Word file", () => {
  it("holds head matter and numbered text in order", async () => {
    const { body } = await parts("official");
    expect(paragraphTexts(body)).toEqual([
      "在全县重点工作推进会上的讲话",
      "县长　周明远",
      "（2026年4月18日）",
      "",
      "同志们：",
      "一、总结成绩",
      "（一）项目建设提速",
      "开工项目〔数量〕个，完成投资12.5亿元。",
      "二、抓好落实",
      "（一）压实责任",
      "1.领导带头",
      "（1）挂图作战",
    ]);
  });

  it("has the page of GB/T 9704-2012: margins, 22 lines of 28 characters", async () => {
    const { body, styles } = await parts("official");
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(body).not.toContain('w:type="lines');
    expect(styles).toContain('<w:spacing w:val="-5"/>');
    expect(body).toContain('w:line="579"');
  });

  it("names the faces of each level and the sizes in half points", async () => {
    const { body } = await parts("official");
    const faceOf = (text: string): string | undefined =>
      body.match(new RegExp(`w:eastAsia="([^"]+)"(?:(?!<w:t).)*<w:t[^>]*>${text}`, "su"))?.[1];
    expect(faceOf("在全县重点")).toBe("方正小标宋简体");
    expect(faceOf("一、")).toBe("黑体");
    expect(body.match(/w:eastAsia="楷体_GB2312"/gu)?.length).toBeGreaterThanOrEqual(4);
    expect(body).toContain('<w:sz w:val="44"/>');
    expect(body).toContain('<w:sz w:val="32"/>');
  });

  it("marks an unfilled slot and only that", async () => {
    const { body } = await parts("official");
    expect(body.match(/<w:highlight w:val="yellow"\/>/gu)).toHaveLength(1);
  });

  it("puts page numbers right on odd and left on even pages", async () => {
    const { body, footers } = await parts("official");
    expect(body).toContain('w:type="even"');
    expect(footers).toHaveLength(2);
    expect(new Set(footers.map((footer) => footer.match(/<w:jc w:val="(\w+)"/u)?.[1]))).toEqual(
      new Set(["left", "right"]),
    );
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/su);
  });

  it("sets the reading copy in bold big type", async () => {
    const { body } = await parts("reading");
    expect(body).toContain('<w:sz w:val="44"/>');
    expect(body).toContain("<w:b/>");
  });
});
