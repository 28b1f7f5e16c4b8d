import { array, assert, asyncProperty, constantFrom, oneof, tuple, type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../shared/domain/text/fold.ts";
import { PatternMatcher } from "../../../shared/domain/search/pattern-match.ts";
import { readPattern } from "../../../shared/domain/search/pattern.ts";
import { createTestLibrary } from "./test-library.ts";

/** The same pattern for a regular expression engine; inner gaps only. */
function asRegExp(pattern: string): RegExp {
  const source = pattern
    .replaceAll("?", "[^,。;!?:]")
    .replaceAll("…", "[^,。;!?:]{0,20}?")
    .replaceAll(/\((?=[^()]*\))/gu, "(?:");
  return new RegExp(source, "g");
}

const character = constantFrom(...Array.from("以甲乙丙为抓，。手以为"));
const text = array(character, { maxLength: 60 }).map((characters) => characters.join(""));
const literal: Arbitrary<string> = array(constantFrom(...Array.from("以甲乙为抓手")), {
  minLength: 1,
  maxLength: 3,
}).map((c) => c.join(""));
const joint = oneof(constantFrom("…", "…", "?", "(甲|乙丙)", "(以|为)…"), literal);
const patterns = tuple(literal, array(joint, { minLength: 1, maxLength: 4 }), literal).map(
  ([first, middle, last]) => [first, ...middle, last].join("").replaceAll(/…+/gu, "…"),
);

describe("pattern search", () => {
  it("finds what a regular expression over the folded blocks finds, with the same fillings", async () => {
    await assert(
      asyncProperty(array(text, { minLength: 1, maxLength: 5 }), patterns, async (texts, pattern) => {
        if (readPattern(pattern) === null) return;
        using library = createTestLibrary([{ blocks: texts }]);
        const { total, hits } = await library.search({ query: pattern, mode: "pattern", limit: 500 });
        const expression = asRegExp(pattern);
        const truth = library.texts().filter((stored) => fold(stored).search(expression) >= 0);
        expect({ pattern, total }).toEqual({ pattern, total: truth.length });
        for (const hit of hits) {
          const spans = [...fold(hit.text).matchAll(expression)].map((match) => match[0]);
          expect(hit.ranges.map(([start, end]) => fold(hit.text.slice(start, end))).join("")).toBe(
            spans.join(""),
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  it("counts the fillings of the first gap over everything, the most frequent first", async () => {
    const blocks = ["以项目建设为抓手，以党建引领为抓手。", "以項目建設為抓手", "以招商，为抓手", "以为抓手"];
    using library = createTestLibrary([{ blocks }]);
    const result = await library.search({ query: "以…为抓手", limit: 1 });
    expect(result).toMatchObject({ mode: "pattern", total: 3 });
    expect(result.hits).toHaveLength(1);
    expect(result.fillers).toEqual([
      { text: "项目建设", count: 2 },
      { text: "党建引领", count: 1 },
    ]);
  });

  it("puts blocks whose gap holds nothing after all others, and still counts them", async () => {
    const long = `${"今年的各项工作任务很重，时间很紧。".repeat(20)}以人民为中心。`;
    const blocks = ["以为", "我们以为他们以为大家以为", long, "以人为本"];
    using library = createTestLibrary([{ blocks }]);
    for (const query of ["以…为", "(以|把)…为"]) {
      const { total, hits } = await library.search({ query });
      expect({ query, total }).toEqual({ query, total: 4 });
      expect(hits.slice(0, 2).map(({ text }) => text)).toEqual(["以人为本", long]);
    }
  });

  it("lets gaps at the ends reach to the end of the clause, at most twenty characters", () => {
    const matcher = new PatternMatcher(readPattern("…为抓手…") ?? []);
    const [match] = matcher.matches("今年,要以项目为抓手推动发展。又");
    expect(match).toMatchObject({
      start: 3,
      end: 14,
      gaps: [
        [3, 7],
        [10, 14],
      ],
    });
    expect(matcher.matches(`${"甲".repeat(30)}为抓手`)[0]?.start).toBe(10);
  });

  it("joins alternatives with what stands beside them, and looks for lone characters too", async () => {
    using library = createTestLibrary([{ blocks: ["甲方和丙方", "乙方", "丁方", "以人为本"] }]);
    expect((await library.search({ query: "(甲|乙)方" })).total).toBe(2);
    expect((await library.search({ query: "以…为" })).total).toBe(1);
    expect((await library.search({ query: "?方" })).total).toBe(3);
    expect((await library.search({ query: "甲方… -丙方" })).total).toBe(0);
  });

  it("takes no longer for a soup of operators", async () => {
    const block = "以的为的以的为的".repeat(400);
    using library = createTestLibrary([{ blocks: Array.from({ length: 20 }, () => block) }]);
    const start = performance.now();
    const { total } = await library.search({ query: `${"以…的…为…(的|以)?".repeat(6)}完`, mode: "pattern" });
    expect(total).toBe(0);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("reads broken operators literally", async () => {
    using library = createTestLibrary([{ blocks: ["（一|二", "x(y"] }]);
    expect((await library.search({ query: "（一|二", mode: "pattern" })).total).toBe(1);
    expect((await library.search({ query: "x(y", mode: "pattern" })).total).toBe(1);
  });
});
