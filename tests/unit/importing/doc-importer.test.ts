import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../../electron/core/importing/read-file.ts";
import { officeFile } from "./office-samples.ts";

/** The magic number at the head of the WordDocument stream, at the start of a sector. */
function headOf(bytes: Uint8Array): number {
  for (let at = 512; at < bytes.length; at += 512)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return at;
  throw new Error("no document in the fixture");
}

describe("documents of Word 97 and WPS", () => {
  it("have numbers, styles, tables, boxes and notes; revisions are accepted, hidden words left out", async () => {
    const { format, lines } = await readSourceFile(officeFile("speech.doc"), "讲话.wps");
    expect(format).toBe("doc");
    expect(lines.filter((line) => line.text !== "")).toEqual([
      { text: "在全县安全生产会议上的讲话", styleName: "Title" },
      { text: "同志们：", styleName: "Normal" },
      { text: "今天我们召开会议，研究安全生产工作。", styleName: "Normal" },
      { text: "认清形势", styleName: "List Paragraph", number: "一、" },
      { text: "成绩来之不易", styleName: "List Paragraph", number: "（一）" },
      { text: "问题不容忽视", styleName: "List Paragraph", number: "（二）" },
      { text: "查企业", styleName: "List Paragraph", number: "1." },
      { text: "查道路", styleName: "List Paragraph", number: "2." },
      { text: "全年下降一成二。", styleName: "Normal" },
      { text: "附表说明", styleName: "heading 2", outlineLevel: 2 },
      { text: "指标\t数值", place: "table" },
      { text: "产值\t十二亿元", place: "table" },
      { text: "讲完了。", styleName: "Normal" },
      { text: "框里的话", styleName: "Frame Contents", place: "text-box" },
      { text: "数据由县统计局提供。", styleName: "Normal", place: "footnote" },
    ]);
  });

  it("say when a password locks them", async () => {
    const locked = officeFile("speech.doc").slice();
    const flags = headOf(locked) + 0x0b;
    locked[flags] = (locked[flags] ?? 0) | 1;
    await expect(readSourceFile(locked, "密.doc")).rejects.toMatchObject({ code: "file-encrypted" });
  });

  it("are told from other compound files and from broken ones", async () => {
    const bytes = officeFile("speech.doc");
    const other = Buffer.from(bytes);
    const name = Buffer.from("WordDocument", "utf16le");
    other.write("Work", other.indexOf(name), "utf16le");
    await expect(readSourceFile(other, "表.doc")).rejects.toMatchObject({ code: "file-mismatch" });
    const cut = bytes.subarray(0, 5000);
    await expect(readSourceFile(cut, "断.doc")).rejects.toMatchObject({ code: "file-damaged" });
  });
});
