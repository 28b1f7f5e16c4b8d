import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithOffsets } from "../../../shared/domain/text/fold.ts";
import { toSimplified } from "../../../shared/domain/text/traditional.ts";

describe("fold", () => {
  it("makes traditional, full-width and capital letters the same", () => {
    expect(fold("全縣經濟工作會議")).toBe(fold("全县经济工作会议"));
    expect(fold("ＧＤＰ增长８％")).toBe("gdp增长8%");
  });

  it("agrees with NFKC and lower case on simplified text", () => {
    const text = "抓项目、强产业，2024年（一）ABC";
    expect(fold(text)).toBe(text.normalize("NFKC").toLowerCase());
  });

  it("keeps 〇 and 零 apart", () => {
    expect(fold("二〇二四")).not.toBe(fold("二零二四"));
  });

  it("leads a hit back to its place in the original", () => {
    const original = "甲…乙①丙ＡＢ會議";
    const { text, offsets } = foldWithOffsets(original);
    const at = text.indexOf("ab会");
    expect(original.slice(offsets[at], offsets[at + 3])).toBe("ＡＢ會");
  });

  it("has one offset for every unit and one for the end, ascending, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (original) => {
        const { text, offsets } = foldWithOffsets(original);
        expect(text).toBe(fold(original));
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets[text.length]).toBe(original.length);
        for (let i = 0; i < text.length; i++)
          expect(offsets[i] ?? 0).toBeLessThanOrEqual(offsets[i + 1] ?? 0);
      }),
    );
  });

  it("keeps the length when it turns traditional into simplified", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(toSimplified(text)).toHaveLength(text.length);
      }),
    );
  });
});
