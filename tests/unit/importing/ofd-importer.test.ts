import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../../electron/core/importing/read-file.ts";
import { ofdFile, type OfdText } from "./office-samples.ts";

/** Lines of 28 characters of 5 mm on a page, indented by two where `indented`. */
function body(texts: readonly (readonly [text: string, indented?: boolean])[], top = 40): OfdText[] {
  return texts.map(([text, indented], index) => ({ text, x: indented ? 35 : 25, y: top + index * 10 }));
}

const FULL = "安全生产关系人民群众生命财产安全关系改革发展稳定的大局";

describe("OFD", () => {
  it("is ordered by place, not by file, and joined into paragraphs over pages", async () => {
    const first = body([
      [FULL.slice(0, 26), true],
      [`${FULL.slice(0, 26)}全县`],
      ["上下都要重视。"],
      ["一、抓排查", true],
      [FULL.slice(0, 26), true],
      [`${FULL.slice(0, 26)}一刻`],
    ]);
    const pages = [
      [
        { text: "— 1 —", x: 100, y: 280 },
        ...first.toReversed(),
        { text: "在安全生产会议上的讲话", x: 75, y: 20 },
      ],
      [
        ...body([
          ["也不能放松。"],
          ["二、抓整改", true],
          [FULL.slice(0, 26), true],
          [`${FULL.slice(0, 26)}件件`],
          ["有着落。"],
        ]),
      ],
    ];
    const { format, lines } = await readSourceFile(ofdFile(pages), "讲话.ofd");
    expect(format).toBe("ofd");
    const paragraph = FULL.slice(0, 26) + FULL.slice(0, 26);
    expect(lines).toEqual([
      { text: "在安全生产会议上的讲话" },
      { text: `${paragraph}全县上下都要重视。` },
      { text: "一、抓排查" },
      { text: `${paragraph}一刻也不能放松。` },
      { text: "— 1 —", place: "footer" },
      { text: "二、抓整改" },
      { text: `${paragraph}件件有着落。` },
    ]);
  });

  it("spaces out what DeltaX spaces out", async () => {
    const page = [
      { text: "县长张三", x: 25, y: 30, deltaX: "5 20 5" },
      ...body([["同志们现在开会了请大家坐好。"]]),
    ];
    const { lines } = await readSourceFile(ofdFile([page]), "间.ofd");
    expect(lines[0]?.text).toBe("县长  张三");
  });

  it("is named as a scan when it has no text", async () => {
    await expect(readSourceFile(ofdFile([[], []]), "扫.ofd")).rejects.toMatchObject({ code: "file-no-text" });
  });
});
