import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fillGap,
  kwicLine,
  literalsOf,
  markedText,
  splitMatch,
} from "../../../renderer/features/search/kwic.ts";

const textOf = (segments: readonly { text: string }[]): string => segments.map((one) => one.text).join("");

describe("literalsOf", () => {
  it("gives the literal parts of a pattern", () => {
    expect(literalsOf("以…为抓手")).toEqual(["以", "为抓手"]);
    expect(literalsOf("坚持(问题|目标)导向")).toEqual(["坚持", "导向"]);
    expect(literalsOf("把*作为*")).toEqual(["把", "作为"]);
  });
});

describe("splitMatch", () => {
  it("tells the pattern's own words from what fills its gaps", () => {
    expect(splitMatch("以项目建设为抓手", ["以", "为抓手"])).toEqual([
      { text: "以", kind: "match" },
      { text: "项目建设", kind: "gap" },
      { text: "为抓手", kind: "match" },
    ]);
  });

  it("marks all of a match that is written otherwise", () => {
    expect(splitMatch("以項目建設為抓手", ["以", "为抓手"])).toEqual([
      { text: "以項目建設為抓手", kind: "match" },
    ]);
  });
});

describe("kwicLine", () => {
  it("aligns on the longest match and marks the others", () => {
    const line = kwicLine(
      "抓落实，狠抓落实",
      [
        [0, 3],
        [4, 8],
      ],
      [],
    );
    expect(line.before).toEqual([
      { text: "抓落实", kind: "match" },
      { text: "，", kind: "plain" },
    ]);
    expect(line.rest).toEqual([{ text: "狠抓落实", kind: "match" }]);
    expect(line.others).toBe(1);
  });

  it("begins at the beginning without a match", () => {
    expect(kwicLine("全文", [], [])).toEqual({
      before: [],
      rest: [{ text: "全文", kind: "plain" }],
      others: 0,
    });
  });
});

describe("markedText", () => {
  it("loses and adds no character, whatever the ranges", () => {
    const range = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(range, { maxLength: 5 }), (text, raw) => {
        const ranges = raw
          .map(([start, length]) => [start, start + length] as const)
          .toSorted((a, b) => a[0] - b[0])
          .filter(([, end]) => end <= text.length);
        expect(textOf(markedText(text, ranges, []))).toBe(text);
      }),
    );
  });
});

describe("fillGap", () => {
  it("puts a filler into the first gap", () => {
    expect(fillGap("以…为抓手", "项目")).toBe("以项目为抓手");
    expect(fillGap("把*作为*来抓", "安全")).toBe("把安全作为*来抓");
  });
});
