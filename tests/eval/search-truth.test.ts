import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../electron/core/importing/gazetteer.ts";
import { loadTagger } from "../../electron/core/indexing/tokenizer.ts";
import { wordClassOf } from "../../shared/domain/search/word-classes.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";
import { fold } from "../../shared/domain/text/fold.ts";
import { createTestLibrary, type TestLibrary, type TestSpeech } from "../unit/search/test-library.ts";
import { QueryGenerator, randoms, type CheckedQuery } from "./query-generator.ts";

const CORPUS = join(import.meta.dirname, "../../../shared/corpus");
const SAMPLES = join(import.meta.dirname, "../../templates/samples");
const folders = existsSync(CORPUS) ? ["reports", "traditional"].map((name) => join(CORPUS, name)) : [SAMPLES];
if (folders.length === 1) console.log("the sample speeches stand in: no ../shared/corpus");

function speechesOf(folder: string): TestSpeech[] {
  const gazetteer = loadGazetteer();
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => {
      const { blocks } = parseSpeech(readFileSync(join(folder, name), "utf8"), { gazetteer });
      return {
        title: name,
        blocks: blocks.map(({ type, text, role }) => (type === "heading" ? { heading: text, role } : text)),
      };
    });
}

/** How many queries have the total of a scan, and those that have not. */
async function compare(library: TestLibrary, folded: readonly string[], queries: readonly CheckedQuery[]) {
  const wrong: { query: string; total: number; truth: number }[] = [];
  let found = 0;
  for (const { query, mode, matches } of queries) {
    const { total } = await library.search({ query, mode, limit: 1 });
    const truth = folded.reduce((sum, text) => sum + (matches(text) ? 1 : 0), 0);
    if (truth > 0) found++;
    if (total !== truth) wrong.push({ query, total, truth });
  }
  return { asked: queries.length, found, wrong };
}

describe("totals against a scan of the blocks", { timeout: 300_000 }, () => {
  it("are equal for patterns, alternatives, exclusions and other spellings", async () => {
    using library = createTestLibrary(folders.flatMap(speechesOf));
    const texts = library.texts();
    const folded = texts.map(fold);
    const generator = new QueryGenerator(texts, randoms(20261125));
    const kinds = {
      patterns: () => generator.pattern(),
      alternatives: () => generator.alternatives(),
      exclusions: () => generator.exclusion(),
      spellings: () => generator.folding(),
    };
    console.log(`${texts.length} blocks`);
    for (const [name, generate] of Object.entries(kinds)) {
      const { asked, found, wrong } = await compare(library, folded, Array.from({ length: 70 }, generate));
      console.log(`${name}: ${asked - wrong.length} of ${asked} equal, ${found} of them find something`);
      expect({ name, wrong }).toEqual({ name, wrong: [] });
      expect(found).toBeGreaterThan(asked / 2);
    }
  });

  it("are equal for places of words, with every block cut into words", async () => {
    const { tag } = await loadTagger();
    using library = createTestLibrary(speechesOf(folders[0] ?? SAMPLES).slice(0, 60), loadTagger);
    const texts = library.texts().map(fold);
    const cut = texts.map((text) => {
      let at = 0;
      return tag(text).map(({ word, tag }) => ({ from: at, to: (at += word.length), tag }));
    });
    const random = randoms(7);
    const classes = ["v", "n", "a", "d", "m"].map((name) => wordClassOf(name));
    const wrong: unknown[] = [];
    let found = 0;
    const asked = 60;
    for (let i = 0; i < asked; i++) {
      const text = texts[random(texts.length)] ?? "";
      const all = tag(text);
      const classOf = (at: number) => classes.find((one) => one?.matches(all[at]?.tag ?? ""));
      const short = all.flatMap(({ word }, at) => (/^\p{Script=Han}{1,3}$/u.test(word) ? [at] : []));
      const amid = short.filter((at) => classOf(at - 1) && classOf(at + 1));
      // Half ask for the classes that stand beside the word, so that small libraries have enough to find.
      const real = i % 4 < 2 && amid.length > 0;
      const places = real ? amid : short;
      const place = places[random(Math.max(1, places.length))];
      const middle = place === undefined ? "是" : (all[place]?.word ?? "是");
      const classAt = (at: number) => (real ? classOf(at) : classes[random(classes.length)]);
      const [before, after] = [classAt((place ?? 0) - 1), classAt((place ?? 0) + 1)];
      const both = i % 2 === 0;
      const query = `${both ? `<${before?.name}>` : ""}${middle}<${after?.name}>`;
      const truth = texts.filter((text, block) =>
        cut[block]?.some(
          ({ from, tag }) =>
            (after?.matches(tag) ?? false) &&
            text.endsWith(middle, from) &&
            (!both ||
              (cut[block]?.some(
                (word) => word.to === from - middle.length && (before?.matches(word.tag) ?? false),
              ) ??
                false)),
        ),
      ).length;
      const { total } = await library.search({ query, limit: 1 });
      if (truth > 0) found++;
      if (total !== truth) wrong.push({ query, total, truth });
    }
    console.log(
      `places of words: ${asked - wrong.length} of ${asked} equal, ${found} of them find something`,
    );
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan(asked / 2);
  });
});
