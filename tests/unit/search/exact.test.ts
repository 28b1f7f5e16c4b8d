import { array, assert, asyncProperty, constantFrom, nat } from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../../../shared/domain/text/fold.ts";
import { createTestLibrary } from "./test-library.ts";

const SAMPLES = join(import.meta.dirname, "../../../templates/samples");

/** Characters that are easily lost: signs of the query language, full width, ligatures, marks, traditional, beyond the basic plane. */
const trickyCharacter = constantFrom(
  ...Array.from(
    "安全生产責任 　,，.。…“”\"'-*()|?？ＡａB１2⑩㎡ﬁ一〇零é\u0301가ᄀ𠮷👍\uFE0F\u0000\uFF61\uFEE0\uFFFD%_",
  ),
);
const text = array(trickyCharacter, { maxLength: 24 }).map((characters) => characters.join(""));

function truth(texts: readonly string[], query: string): number {
  const folded = fold(query);
  return folded === "" ? 0 : texts.filter((text) => fold(text).includes(folded)).length;
}

describe("exact search", () => {
  it("counts as a scan of the blocks does, for any texts and any stretch of them", async () => {
    await assert(
      asyncProperty(
        array(text, { minLength: 1, maxLength: 6 }),
        nat(),
        nat(),
        nat(),
        async (texts, a, b, c) => {
          using library = createTestLibrary([{ blocks: texts }]);
          const stored = library.texts();
          const characters = Array.from(stored[a % stored.length] ?? "");
          const from = characters.length === 0 ? 0 : b % characters.length;
          const query = characters.slice(from, from + 1 + (c % 30)).join("");
          const { total, hits } = await library.search({ query, mode: "exact" });
          expect(total).toBe(truth(stored, query));
          for (const hit of hits) {
            expect(hit.ranges.length).toBeGreaterThan(0);
            for (const [start, end] of hit.ranges) expect(end).toBeGreaterThan(start);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts as a scan does over the sample speeches, for phrases of every length and kind", async () => {
    const files = readdirSync(SAMPLES).slice(0, 6);
    const speeches = files.map((file) => ({
      blocks: readFileSync(join(SAMPLES, file), "utf8")
        .split(/\r?\n/u)
        .filter((line) => line.trim() !== ""),
    }));
    using library = createTestLibrary(speeches);
    const stored = library.texts();
    let seed = 7;
    const random = (below: number): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % below;
    for (let i = 0; i < 300; i++) {
      const source = stored[random(stored.length)] ?? "";
      const from = random(source.length);
      const query = source.slice(from, from + 1 + random(i % 10 === 0 ? 60 : 12));
      const { total } = await library.search({ query, mode: "exact" });
      expect({ query, total }).toEqual({ query, total: truth(stored, query) });
    }
  });

  it("finds traditional, full-width and compatibility forms and marks them as they are written", async () => {
    using library = createTestLibrary([{ blocks: ["壓實……責任，ＧＤＰ增長㈠", "压实...责任,gdp增长(一)"] }]);
    const { total, hits } = await library.search({ query: "责任,GDP增长（一）", mode: "exact" });
    expect(total).toBe(2);
    const marked = hits
      .map((hit) => hit.ranges.map(([start, end]) => hit.text.slice(start, end)).join("|"))
      .sort();
    expect(marked).toEqual(["責任，ＧＤＰ增長㈠", "责任,gdp增长(一)"].sort());
  });

  it("reads operators, quotes and fields literally", async () => {
    using library = createTestLibrary([{ blocks: ["以…为抓手", "角色:回顾", '"引号" -减号 AND (a|b)*'] }]);
    for (const query of ["以…为", "角色:回顾", '"引号" -减号 AND (a|b)*', "|", "*", '"', "-"]) {
      const { total } = await library.search({ query, mode: "exact" });
      expect({ query, total }).toEqual({ query, total: 1 });
    }
    expect((await library.search({ query: "以A为", mode: "exact" })).total).toBe(0);
    expect((await library.search({ query: "", mode: "exact" })).total).toBe(0);
  });

  it("compares phrases of any length to the end", async () => {
    const long = "我们要坚持把抓落实作为开展工作的主要方式，".repeat(90);
    using library = createTestLibrary([{ blocks: [`${long}尾`, `${long}巴`] }]);
    expect((await library.search({ query: `${long}巴`.slice(-1800), mode: "exact" })).total).toBe(1);
  });
});
