import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../electron/core/importing/docx/number-format.ts";

describe("numbers of Word lists", () => {
  it.each([
    ["chineseCountingThousand", 101, "一百零一"],
    ["chineseCounting", 12, "十二"],
    ["ideographDigital", 10, "一〇"],
    ["chineseLegalSimplified", 23, "贰拾叁"],
    ["ideographTraditional", 3, "丙"],
    ["ideographZodiac", 12, "亥"],
    ["decimal", 7, "7"],
    ["decimalZero", 7, "07"],
    ["decimalFullWidth", 12, "１２"],
    ["decimalEnclosedCircle", 20, "⑳"],
    ["decimalEnclosedCircle", 21, "㉑"],
    ["decimalEnclosedCircleChinese", 36, "㊱"],
    ["decimalEnclosedParen", 2, "⑵"],
    ["decimalEnclosedFullstop", 2, "⒉"],
    ["decimalEnclosedFullstop", 21, "21"],
    ["ideographEnclosedCircle", 10, "㊉"],
    ["lowerLetter", 27, "aa"],
    ["upperLetter", 2, "B"],
    ["upperRoman", 14, "XIV"],
    ["none", 5, ""],
    ["some format of the future", 5, "5"],
  ])("%s %i is %s", (format, value, drawn) => {
    expect(formatNumber(value, format)).toBe(drawn);
  });
});
