import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadTokenizer } from "../../electron/core/indexing/tokenizer.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";
import { createTestLibrary, type TestSpeech } from "../unit/search/test-library.ts";

const REPORTS = join(import.meta.dirname, "../../../shared/corpus/reports");
const SAMPLES = join(import.meta.dirname, "../../templates/samples");
const ITEMS = 200;
const SCATTERED = 8;
const RAREST = 3;
const SHARE = 0.9;

function randoms(start: number): (below: number) => number {
  let seed = start >>> 0;
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

/** The reports, or the sample speeches where there are none. */
function speeches(): TestSpeech[] {
  const reports = existsSync(REPORTS);
  if (!reports) console.log("known items: no ../shared/corpus/reports, on the sample speeches alone");
  const folder = reports ? REPORTS : SAMPLES;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => parseSpeech(readFileSync(join(folder, name), "utf8"), { fileName: name }))
    .map(({ blocks }, number) => ({
      title: `第${number}篇`,
      blocks: blocks.map(({ type, text, role }) => (type === "heading" ? { heading: text, role } : text)),
    }));
}

const library = createTestLibrary(speeches());
const texts = library.texts();
afterAll(() => library[Symbol.dispose]());

describe("known items", () => {
  it(
    "finds a paragraph by the three rarest of eight scattered words among the first five",
    {
      timeout: 120_000,
    },
    async () => {
      const tokenizer = await loadTokenizer();
      const random = randoms(31);
      const paragraphs = texts.filter((text) => text.length >= 60);
      let found = 0;
      let queries = 0;
      while (queries < ITEMS) {
        const paragraph = paragraphs[random(paragraphs.length)] ?? "";
        const words = [
          ...new Set(tokenizer.cut(paragraph).filter((word) => /^\p{Script=Han}{2,}$/u.test(word))),
        ];
        if (words.length < SCATTERED) continue;
        const scattered = Array.from(
          { length: SCATTERED },
          (_, i) => words[Math.floor(((i + random(100) / 100) * words.length) / SCATTERED)] ?? "",
        );
        const rarity = new Map(
          scattered.map((word) => [word, texts.filter((text) => text.includes(word)).length]),
        );
        const query = scattered
          .toSorted((a, b) => (rarity.get(a) ?? 0) - (rarity.get(b) ?? 0))
          .slice(0, RAREST)
          .join(" ");
        const { hits } = await library.search({ query, mode: "words", limit: 5 });
        queries++;
        if (hits.some(({ text }) => text === paragraph)) found++;
      }
      console.log(`known items, words: ${found} of ${queries} among the first five`);
      expect(found / queries).toBeGreaterThanOrEqual(SHARE);
    },
  );

  it(
    "finds the source of a sentence with three of ten characters replaced or dropped first",
    {
      timeout: 120_000,
    },
    async () => {
      const random = randoms(37);
      const sentences = texts.flatMap((text) => text.match(/[^。！？]{15,120}[。！？]/gu) ?? []);
      let first = 0;
      for (let i = 0; i < ITEMS; i++) {
        const sentence = sentences[random(sentences.length)] ?? "";
        const query = Array.from(sentence, (character) => {
          const dice = random(100);
          return dice < 15 ? "" : dice < 30 ? String.fromCharCode(0x4e00 + random(6000)) : character;
        }).join("");
        const { hits } = await library.search({ query, mode: "similar", limit: 1 });
        if (hits[0]?.text.includes(sentence)) first++;
      }
      console.log(`known items, similar: ${first} of ${ITEMS} first`);
      expect(first / ITEMS).toBeGreaterThanOrEqual(SHARE);
    },
  );
});
