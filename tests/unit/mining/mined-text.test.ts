import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTokens } from "../../../shared/domain/mining/align.ts";
import { mergeTexts } from "../../../shared/domain/mining/mined-text.ts";
import { tokensOf } from "../../../shared/domain/mining/text-tokens.ts";

describe("texts that say the same", () => {
  it("are one text with slots for what differs and variants for what is worded otherwise", () => {
    const { parts, common } = mergeTexts(
      [
        "全年新上项目31个，总投资120亿元，要盯住开工不放松，干部包联到底。",
        "全年新上项目44个，总投资260亿元，要咬住投产不放松，干部包联到底。",
        "全年新上项目52个，总投资300亿元，要盯住开工不放松，干部包联到底。",
      ],
      undefined,
    );
    expect(parts).toEqual([
      { text: "全年新上项目{number:数量}个，总投资{number:金额}亿元，要" },
      {
        variants: [
          { text: "盯住开工", count: 2 },
          { text: "咬住投产", count: 1 },
        ],
      },
      { text: "不放松，干部包联到底。" },
    ]);
    expect(common).toBeGreaterThan(0.8);
  });

  it.each([
    ["成绩", "成就"],
    ["推进", "推动"],
    ["提高", "提升"],
  ])("differ by whole words: %s, %s", (one, other) => {
    const text = (word: string): string => `同志们，过去的一年${word}来之不易，要倍加珍惜，乘势而上再出发。`;
    const { parts } = mergeTexts([text(one), text(other), text(other)], undefined);
    const words = parts.flatMap((part) => ("variants" in part ? part.variants.map(({ text }) => text) : []));
    expect(words).toEqual([one, other]);
  });

  it("are put together at the words of all of them, not only of the first", () => {
    const texts = ["全县上下要增强发展信心，抓好落实。", "全县上下要增强发展后劲，抓好落实。"];
    for (const [first = "", second = ""] of [texts, texts.toReversed()]) {
      const { parts } = mergeTexts([first, second], undefined);
      const words = parts.flatMap((part) =>
        "variants" in part ? part.variants.map(({ text }) => text) : [],
      );
      expect(words.toSorted()).toEqual(["信心", "后劲"].toSorted());
    }
  });

  it("are aligned in order, equal to equal", () => {
    const texts = string({ unit: constantFrom("甲", "乙", "丙", "，", "丁", "1", "%") });
    assert(
      property(texts, texts, (a, b) => {
        const one = tokensOf(a, undefined);
        const other = tokensOf(b, undefined);
        const pairs = [...(alignTokens(one, other) ?? [])]
          .map((place, at) => ({ place, at }))
          .filter(({ place }) => place >= 0);
        const used = pairs.map(({ place }) => place);
        expect(used).toEqual([...new Set(used)].sort((x, y) => x - y));
        expect(used.map((place) => other[place]?.key)).toEqual(pairs.map(({ at }) => one[at]?.key));
      }),
    );
  });
});
