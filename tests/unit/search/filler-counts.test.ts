import { array, assert, constantFrom, nat, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { FillerCounts } from "../../../electron/core/search/filler-counts.ts";

/** Counts texts that stand in `all`, one after the other, as it counts those of a library. */
function countsOf(texts: readonly string[]): FillerCounts {
  const all = texts.join("");
  const counts = new FillerCounts((_, start, end, into, at) => {
    for (let i = start; i < end; i++) into[at + i - start] = all.charCodeAt(i);
    return true;
  });
  let start = 0;
  for (const text of texts) counts.add(0, start, (start += text.length));
  return counts;
}

function truth(texts: readonly string[], most: number): { text: string; count: number }[] {
  return [...Map.groupBy(texts, (text) => text)]
    .map(([text, { length }]) => ({ text, count: length }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, most);
}

describe("counting what fills a gap", () => {
  it("gives the most frequent first, then those whose characters stand first", () => {
    const few = array(constantFrom("项", "项目", "项目建设", "党建", "", "😀"), { maxLength: 60 });
    const any = array(string({ maxLength: 6, unit: "binary" }), { maxLength: 60 });
    for (const texts of [few, any])
      assert(
        property(texts, nat(9), (given, most) => {
          expect(countsOf(given).mostFrequent(most)).toEqual(truth(given, most));
        }),
      );
  });

  it("goes on where there are many thousands", () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => `第${(i * i) % 19_997}项`);
    expect(countsOf(texts).mostFrequent(200)).toEqual(truth(texts, 200));
  });

  it("leaves out what is gone", () => {
    const counts = new FillerCounts(() => false);
    counts.add(1, 0, 4);
    expect(counts.mostFrequent(9)).toEqual([]);
  });
});
