import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { sectionsOf } from "../../../shared/domain/speech/sections.ts";

const outline = (text: string): string[] =>
  parseSpeech(text)
    .blocks.filter((block) => block.type === "heading")
    .map((block) => `${block.level} ${block.marker ?? ""}|${block.text}`);

const prose =
  "要坚持目标导向，压实各方责任，加强协调配合，一件一件抓好落实，确保取得实际成效，让群众看到变化。";

describe("outline", () => {
  it("takes levels from the tree, not from the sign", () => {
    expect(
      outline(
        `同志们：\n开会。\n一、抓产业\n1、抓园区\n${prose}\n①建好厂房。${prose}\n2、抓企业\n${prose}\n二、抓民生\n（一）办好学校\n${prose}`,
      ),
    ).toEqual([
      "1 一、|抓产业",
      "2 1、|抓园区",
      "3 ①|建好厂房",
      "2 2、|抓企业",
      "1 二、|抓民生",
      "2 （一）|办好学校",
    ]);
  });

  it("parts run-in headings from their paragraphs and drops the final sign", () => {
    const { blocks } = parseSpeech(`同志们：\n（一）抓好春耕备耕。${prose}\n（二）加强管护：${prose}`);
    expect(blocks.map((block) => [block.type, block.text])).toEqual([
      ["heading", "抓好春耕备耕"],
      ["paragraph", prose],
      ["heading", "加强管护"],
      ["paragraph", prose],
    ]);
  });

  it("keeps list items and points as paragraphs", () => {
    expect(
      outline(
        `同志们：\n一是抓进度。${prose}\n二要抓质量。${prose}\n1.到年底完成投资12亿元，新增就业3000人，培训农民2万人次，带动产业发展；\n2.其他；`,
      ),
    ).toEqual([]);
  });

  it("ranks a heading without a marker above the list that starts anew below it", () => {
    expect(
      outline(
        `各位代表：\n现在报告工作。\n过去五年工作回顾\n一、经济稳中有进\n${prose}\n二、民生持续改善\n${prose}\n今年重点工作\n一、抓好项目建设\n${prose}`,
      ),
    ).toEqual([
      "1 |过去五年工作回顾",
      "2 一、|经济稳中有进",
      "2 二、|民生持续改善",
      "1 |今年重点工作",
      "2 一、|抓好项目建设",
    ]);
  });

  it("bears skipped, repeated and masked numbers", () => {
    expect(
      outline(
        `同志们：\n一、抓产业\n${prose}\n*、抓生态\n${prose}\n三、抓民生\n${prose}\n三、抓作风\n${prose}`,
      ),
    ).toEqual(["1 一、|抓产业", "1 *、|抓生态", "1 三、|抓民生", "1 三、|抓作风"]);
  });

  it("finds a heading that lost its line break", () => {
    expect(
      outline(
        `同志们：\n（一）抓水利。${prose}\n（二）抓道路。${prose}（三）抓电网。${prose}\n（四）抓通信。${prose}`,
      ),
    ).toHaveLength(4);
  });

  it("keeps a heading whole that has a colon inside and stands alone", () => {
    expect(
      outline(
        `同志们：\n一、怎么看：把形势看透、把家底摸清\n${prose}\n二、怎么干：一件一件抓到底\n${prose}\n三、怎么保：人人肩上有担子\n${prose}`,
      ),
    ).toEqual([
      "1 一、|怎么看：把形势看透、把家底摸清",
      "1 二、|怎么干：一件一件抓到底",
      "1 三、|怎么保：人人肩上有担子",
    ]);
  });

  it("puts （一） below 第二， where 第一， is the top", () => {
    expect(
      outline(
        `同学们：\n第一，把习惯带来\n${prose}\n第二，把目标定下\n（一）课堂上要敢开口\n${prose}\n（二）操场上要肯流汗\n${prose}\n第三，把安全放在心上\n${prose}`,
      ),
    ).toEqual([
      "1 第一，|把习惯带来",
      "1 第二，|把目标定下",
      "2 （一）|课堂上要敢开口",
      "2 （二）|操场上要肯流汗",
      "1 第三，|把安全放在心上",
    ]);
  });

  it("nests headings without a marker by the levels that the file gives", () => {
    const line = (text: string, outlineLevel?: number) =>
      outlineLevel === undefined ? { text } : { text, outlineLevel };
    const levels = parseSpeech([
      line("同志们："),
      line("去年的收成", 1),
      line("粮食稳住了", 2),
      line(prose),
      line("产业起来了", 2),
      line(prose),
      line("二、今年的打算", 1),
      line("把路修通", 2),
      line(prose),
      line("三、怎样抓落实", 1),
      line(prose),
    ]).blocks.flatMap(({ level, text }) => (level === null ? [] : [`${level} ${text}`]));
    expect(levels).toEqual([
      "1 去年的收成",
      "2 粮食稳住了",
      "2 产业起来了",
      "1 今年的打算",
      "2 把路修通",
      "1 怎样抓落实",
    ]);
  });

  it("takes outline levels and drawn numbers from the file", () => {
    const { blocks } = parseSpeech([
      { text: "同志们：" },
      { text: "抓好当前工作", outlineLevel: 1, number: "一、" },
      { text: prose },
      { text: "抓好防汛", outlineLevel: 2, number: "（一）" },
      { text: prose },
    ]);
    expect(blocks.filter((block) => block.type === "heading")).toMatchObject([
      { level: 1, marker: "一、", text: "抓好当前工作" },
      { level: 2, marker: "（一）", text: "抓好防汛" },
    ]);
  });
});

describe("sectionsOf", () => {
  it("builds the tree with the opening run before the first heading", () => {
    const { blocks } = parseSpeech(
      `同志们：\n今天开会。\n一、抓产业\n（一）抓园区\n${prose}\n二、抓民生\n${prose}`,
    );
    expect(
      sectionsOf(blocks).map(({ index, firstBlock, endBlock, level, parent }) => [
        index,
        firstBlock,
        endBlock,
        level,
        parent,
      ]),
    ).toEqual([
      [null, 0, 1, 1, null],
      [1, 1, 4, 1, null],
      [2, 2, 4, 2, 1],
      [4, 4, 6, 1, null],
    ]);
  });

  it("gives nothing for nothing", () => {
    expect(sectionsOf([])).toEqual([]);
  });
});
