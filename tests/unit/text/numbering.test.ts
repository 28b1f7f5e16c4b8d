import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromChineseNumber, numberHeadings, toChineseNumber } from "../../../shared/domain/text/numbering.ts";

describe("Chinese numbers", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [101, "一百零一"],
    [110, "一百一十"],
    [1005, "一千零五"],
  ])("writes %i as %s", (value, text) => {
    expect(toChineseNumber(value)).toBe(text);
  });

  it("reads what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(fromChineseNumber(toChineseNumber(value))).toBe(value);
      }),
    );
  });

  it("reads years digit by digit and refuses words", () => {
    expect(fromChineseNumber("二〇二五")).toBe(2025);
    expect(fromChineseNumber("統一")).toBeNull();
    expect(fromChineseNumber("")).toBeNull();
  });

  it("refuses numbers it cannot write", () => {
    expect(() => toChineseNumber(0)).toThrow(RangeError);
  });
});

describe("numberHeadings", () => {
  it("numbers by level and starts deeper counts anew", () => {
    expect(numberHeadings([1, 2, 2, 3, 4, 4, 1, 2])).toEqual([
      "一、",
      "（一）",
      "（二）",
      "1.",
      "（1）",
      "（2）",
      "二、",
      "（一）",
    ]);
  });
});
