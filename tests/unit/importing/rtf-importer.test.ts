import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../../electron/core/importing/read-file.ts";
import { RTF } from "./office-samples.ts";

describe("Rich Text Format", () => {
  it("has its code pages, numbers, styles, boxes, tables and notes read", async () => {
    const { format, lines } = await readSourceFile(strToU8(RTF), "稿.rtf");
    expect(format).toBe("rtf");
    expect(lines).toEqual([
      { text: "讲话", outlineLevel: 1, styleName: "heading 1" },
      { text: "抓项目", styleName: "Normal", number: "一、" },
      { text: "现在", styleName: "Normal" },
      { text: "A—B", styleName: "Normal" },
      { text: "7八", styleName: "Normal" },
      { text: "框", place: "text-box" },
      { text: "甲\t乙", place: "table" },
      { text: "end" },
      { text: "注", place: "footnote" },
    ]);
  });

  it("is read under the name of a Word file, and keeps what a cut-off file has", async () => {
    const { format, lines } = await readSourceFile(strToU8(RTF.slice(0, RTF.indexOf("\\line"))), "稿.doc");
    expect(format).toBe("rtf");
    expect(lines.map((line) => line.text)).toEqual(["讲话", "抓项目", "现在"]);
  });

  it("is refused when it nests without end", async () => {
    const deep = strToU8(`{\\rtf1 ${"{".repeat(50_000)}`);
    await expect(readSourceFile(deep, "深.rtf")).rejects.toMatchObject({ code: "file-damaged" });
  });
});
