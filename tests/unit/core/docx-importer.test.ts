import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  DeletedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/core/importing/docx-importer.ts";
import type { SourceLine } from "../../../shared/domain/speech/speech.ts";
import { paragraph, run, wordFile, type WordParts } from "./word-files.ts";

function lines(parts: WordParts): readonly SourceLine[] {
  return readDocx(wordFile(parts)).lines;
}

function texts(parts: WordParts): string[] {
  return lines(parts).map((line) => line.text);
}

/** An abstract list with one level for each [format, text]. */
function list(id: number, levels: readonly (readonly [format: string, text: string])[], extra = ""): string {
  const xml = levels.map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${xml.join("")}</w:abstractNum>`;
}

function numbered(text: string, numId: number, level = 0): string {
  return paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

const LEVELS = [
  ["chineseCountingThousand", "%1、"],
  ["chineseCountingThousand", "（%2）"],
  ["decimal", "%3."],
  ["decimalEnclosedCircle", "%4"],
] as const;

describe("Word files by the docx library", () => {
  it("give outline levels, numbers, tables, notes and accepted changes", async () => {
    const document = new Document({
      numbering: {
        config: [
          {
            reference: "heads",
            levels: [
              { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: "%1、" },
              { level: 1, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: "（%2）" },
            ],
          },
        ],
      },
      footnotes: { 1: { children: [new Paragraph("数据来自县统计局。")] } },
      sections: [
        {
          children: [
            new Paragraph({ text: "在全县林业工作会议上的讲话", heading: HeadingLevel.TITLE }),
            new Paragraph({
              text: "肯定成绩",
              numbering: { reference: "heads", level: 0 },
              heading: HeadingLevel.HEADING_1,
            }),
            new Paragraph({ text: "造林进度加快", numbering: { reference: "heads", level: 1 } }),
            new Paragraph({
              children: [new TextRun("完成造林三万亩"), new FootnoteReferenceRun(1), new TextRun("。")],
            }),
            new Paragraph({ text: "明确任务", numbering: { reference: "heads", level: 0 } }),
            new Table({
              rows: [
                new TableRow({
                  children: ["乡镇", "任务"].map(
                    (text) => new TableCell({ children: [new Paragraph(text)] }),
                  ),
                }),
                new TableRow({
                  children: ["石桥", "五百亩"].map(
                    (text) => new TableCell({ children: [new Paragraph(text)] }),
                  ),
                }),
              ],
            }),
            new Paragraph({
              children: [
                new TextRun("要"),
                new DeletedTextRun({ id: 1, author: "甲", date: "2026-01-01T00:00:00Z", text: "努力" }),
                new InsertedTextRun({ id: 2, author: "乙", date: "2026-01-01T00:00:00Z", text: "全力" }),
                new TextRun("推进。"),
              ],
            }),
            new Paragraph({ children: [new TextRun("第一行"), new TextRun({ text: "第二行", break: 1 })] }),
          ],
        },
      ],
    });
    const { format, lines: found } = readDocx(await Packer.toBuffer(document));
    expect(format).toBe("docx");
    expect(found).toMatchObject([
      { text: "在全县林业工作会议上的讲话", styleName: "Title" },
      { text: "肯定成绩", number: "一、", styleName: "Heading 1", outlineLevel: 1 },
      { text: "造林进度加快", number: "（一）" },
      { text: "完成造林三万亩。" },
      { text: "明确任务", number: "二、" },
      { text: "乡镇\t任务", place: "table" },
      { text: "石桥\t五百亩", place: "table" },
      { text: "要全力推进。" },
      { text: "第一行" },
      { text: "第二行" },
      { text: "数据来自县统计局。", place: "footnote" },
    ]);
  });

  it("mark the lines of a table of contents", async () => {
    const document = new Document({
      sections: [
        { children: [new TableOfContents("目录", { headingStyleRange: "1-3" }), new Paragraph("正文。")] },
      ],
    });
    const { lines: found } = readDocx(await Packer.toBuffer(document));
    expect(found.at(-1)).toMatchObject({ text: "正文。" });
    expect(found.at(-1)?.styleName).not.toBe("toc 1");
  });
});

describe("numbers of Word lists", () => {
  const numbering = `${list(1, LEVELS)}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

  it("count each level and start again below a higher one", () => {
    const body = [
      numbered("甲", 1),
      numbered("乙", 1, 1),
      numbered("丙", 1, 1),
      numbered("丁", 1, 2),
      numbered("戊", 1, 3),
      numbered("己", 1),
      numbered("庚", 1, 1),
    ].join("");
    expect(lines({ body, numbering }).map((line) => line.number)).toEqual([
      "一、",
      "（一）",
      "（二）",
      "1.",
      "①",
      "二、",
      "（一）",
    ]);
  });

  it("count on over lists of one definition, and start anew where a list says so", () => {
    const nums = `<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    const body = [1, 2, 3, 3].map((numId) => numbered("项", numId)).join("");
    expect(lines({ body, numbering: list(1, LEVELS) + nums }).map((line) => line.number)).toEqual([
      "一、",
      "二、",
      "五、",
      "六、",
    ]);
  });

  it("come from the paragraph's style, at the level that the list links to it", () => {
    const levels = `<w:abstractNum w:abstractNumId="1">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="H1"/><w:lvlText w:val="第%1部分"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="H2"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
      </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>`;
    const styles = `
      <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="一级标题"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="二级标题"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`;
    const styled = (text: string, style: string): string =>
      paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
    const body = styled("总结", "H1") + styled("成绩", "H2") + styled("打算", "H1");
    expect(lines({ body, styles, numbering: levels })).toEqual([
      { text: "总结", styleName: "一级标题", outlineLevel: 1, number: "第一部分" },
      { text: "成绩", styleName: "二级标题", outlineLevel: 2, number: "1.1" },
      { text: "打算", styleName: "一级标题", outlineLevel: 1, number: "第二部分" },
    ]);
  });

  it("leave bullets out, and paragraphs that are taken off a list", () => {
    const bullets = `${list(1, [["bullet", "●"]])}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const body = numbered("点", 1) + numbered("文", 0);
    expect(lines({ body, numbering: bullets }).map((line) => line.number)).toEqual([undefined, undefined]);
  });
});

describe("what a Word file hides in its markup", () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;

  it("reads a text box once, in its own place", () => {
    const shape = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><a><b>${box("框内")}</b></a></w:drawing></mc:Choice>
      <mc:Fallback><w:pict>${box("框内")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(lines({ body: paragraph(shape + run("框后")) + paragraph(run("正文") + shape) })).toEqual([
      { text: "框内", place: "text-box" },
      { text: "框后" },
      { text: "正文" },
      { text: "框内", place: "text-box" },
    ]);
  });

  it("takes changes as accepted, also of whole paragraphs and rows", () => {
    const deleted = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const row = (text: string, properties = ""): string =>
      `<w:tr>${properties}<w:tc>${paragraph(run(text))}</w:tc><w:tc>${paragraph(run("数"))}</w:tc></w:tr>`;
    const body = [
      paragraph(run("前半") + deleted("旧"), "<w:rPr><w:del/></w:rPr>"),
      paragraph(run("后半")),
      paragraph(deleted("整段"), "<w:rPr><w:del/></w:rPr>"),
      `<w:moveFrom>${run("原处")}</w:moveFrom>`,
      paragraph(`<w:moveFrom>${run("原处")}</w:moveFrom><w:moveTo>${run("新处")}</w:moveTo>`),
      `<w:tbl>${row("留")}${row("删", "<w:trPr><w:del/></w:trPr>")}</w:tbl>`,
    ].join("");
    expect(texts({ body })).toEqual(["前半后半", "新处", "留\t数"]);
  });

  it("shows results of fields, not their instructions, and marks a table of contents", () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const begin = (instruction: string): string => field("begin") + code(instruction) + field("separate");
    const body = [
      paragraph(run("今天是") + begin(" DATE ") + run("五月八日") + field("end") + run("。")),
      paragraph(begin(' TOC \\o "1-3" ') + run("一、成绩") + begin(" PAGEREF a ") + run("2") + field("end")),
      paragraph(run("二、任务")),
      paragraph(field("end")),
      paragraph(run("正文")),
    ].join("");
    expect(lines({ body })).toEqual([
      { text: "今天是五月八日。" },
      { text: "一、成绩2", styleName: "toc 1" },
      { text: "二、任务", styleName: "toc 1" },
      { text: "" },
      { text: "正文" },
    ]);
  });

  it("does not lose the rest of a document to a field that never ends", () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>';
    expect(texts({ body: paragraph(open) + paragraph(run("正文")) })).toEqual(["", "正文"]);
  });

  it("keeps tabs, breaks, symbols and ruby bases, and leaves hidden text out", () => {
    const inline = [
      "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r>",
      '<w:r><w:sym w:font="Wingdings" w:char="F06C"/><w:sym w:font="宋体" w:char="2460"/></w:r>',
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>",
      "<w:r><w:ruby><w:rt><w:r><w:t>zhù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>翥</w:t></w:r></w:rubyBase></w:ruby></w:r>",
      `<w:hyperlink>${run("链")}</w:hyperlink><w:sdt><w:sdtContent>${run("控")}</w:sdtContent></w:sdt>`,
    ].join("");
    expect(texts({ body: paragraph(inline) })).toEqual(["甲\t乙", "丙-①翥链控"]);
  });

  it("reads a table that only lays out the page as running text", () => {
    const cell = (...inner: string[]): string =>
      `<w:tc>${inner.map((text) => paragraph(run(text))).join("")}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell("同志们：", "现在开会。")}</w:tr></w:tbl>`;
    expect(lines({ body })).toEqual([{ text: "同志们：" }, { text: "现在开会。" }]);
    const wide = `<w:tbl><w:tr>${cell("左")}${cell("一", "二", "三", "四")}</w:tr></w:tbl>`;
    expect(texts({ body: wide })).toEqual(["左", "一", "二", "三", "四"]);
  });

  it("gives outline levels of the paragraph before those of the style, and none to running text", () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
    const level = (value: number): string => `<w:outlineLvl w:val="${value}"/>`;
    const body = paragraph(run("甲")) + paragraph(run("乙"), level(0)) + paragraph(run("丙"), level(9));
    expect(lines({ body, styles }).map((line) => line.outlineLevel)).toEqual([3, 1, undefined]);
  });
});
