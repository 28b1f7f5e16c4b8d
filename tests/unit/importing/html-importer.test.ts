import { strToU8 } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../../electron/core/importing/read-file.ts";
import { webPage } from "./office-samples.ts";

const LINES = [
  { text: "在全县秋收会议上的讲话", outlineLevel: 1 },
  { text: "来源：县政府办　发布时间：2024-09-01" },
  { text: "（2024年9月1日）" },
  { text: "同志们：" },
  { text: "\u00a0今天，我们召开会议，主要任务是部署秋收。下面，我讲两点意见。" },
  { text: "一、抢抓农时" },
  { text: "要把农机具检修好，要把劳动力组织好，做到颗粒归仓。" },
  { text: "要盯紧天气变化，及时发布预警，做到随熟随收。" },
  { text: "抓烘干，抓好粮食烘干和储存，防止霉变。", number: "3." },
  { text: "抓收购", number: "4." },
  { text: "指标\t数值", place: "table" },
];

describe("saved web pages", () => {
  it.each([
    ["utf-8", "utf-8"],
    ["gb2312", "gb18030"],
    ["big5", "gb18030"],
  ])("declared as %s give their main text", async (declared, encoding) => {
    const bytes = iconv.encode(webPage(declared), encoding);
    const source = await readSourceFile(bytes, "网页.htm");
    expect(source).toEqual({ format: "html", encoding, lines: LINES });
  });

  it("are read under the name of a Word file", async () => {
    expect((await readSourceFile(strToU8(webPage("utf-8")), "网页.doc")).format).toBe("html");
  });

  it("keep every paragraph of a text that is spread over many parts", async () => {
    const parts = Array.from(
      { length: 6 },
      (_, index) =>
        `<div class="part"><div>第${index}部分。${"各地要抓好落实，务求实效。".repeat(index * 8 + 1)}</div></div>`,
    );
    const { lines } = await readSourceFile(
      strToU8(`<body><h2>讲话稿</h2>${parts.join("")}</body>`),
      "散.html",
    );
    expect(lines.map((line) => line.text.slice(0, 4))).toEqual([
      "讲话稿",
      ...[0, 1, 2, 3, 4, 5].map((n) => `第${n}部分`),
    ]);
  });

  it("take the page's title where no line says it", async () => {
    const page =
      "<title>在大会上的讲话 - 某市政府</title><p>同志们：</p><p>现在开会，请大家坐好，不要走动。</p><p>散会。</p>";
    const { lines } = await readSourceFile(strToU8(page), "页.html");
    expect(lines[0]).toEqual({ text: "在大会上的讲话" });
    expect(lines).toHaveLength(4);
  });

  it("are refused when they nest without end", async () => {
    const started = performance.now();
    const deep = strToU8("<div>".repeat(200_000));
    await expect(readSourceFile(deep, "深.html")).rejects.toMatchObject({ code: "file-damaged" });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
