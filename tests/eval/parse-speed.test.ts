import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../electron/core/importing/gazetteer.ts";
import { parseSpeech, parseWithoutSlots } from "../../shared/domain/speech/parse-speech.ts";

interface Jieba {
  readonly load: () => void;
  readonly cutForSearch: (text: string) => readonly string[];
}

const reports = join(import.meta.dirname, "../../../shared/corpus/reports");
const require = createRequire(import.meta.url);

function loadJieba(): Jieba | null {
  try {
    const jieba = require("nodejieba") as Jieba;
    jieba.load();
    return jieba;
  } catch {
    return null;
  }
}

const jieba = existsSync(reports) ? loadJieba() : null;
if (!jieba) console.log("skipped: no ../shared/corpus/reports or no nodejieba");

/** Processor time in milliseconds; the least of a few rounds, since other programs only ever add to it. */
function least(rounds: number, work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < rounds; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe.skipIf(!jieba)("the speed of the reader", () => {
  it("is that of cutting the same reports into words, as they are imported", { timeout: 180_000 }, () => {
    const texts = readdirSync(reports)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => readFileSync(join(reports, name), "utf8"));
    const gazetteer = loadGazetteer();
    const read = least(3, () => {
      for (const text of texts) parseWithoutSlots(text, {});
    });
    const parse = least(3, () => {
      for (const text of texts) parseSpeech(text, { gazetteer });
    });
    const words = least(3, () => {
      for (const text of texts) jieba?.cutForSearch(text);
    });
    const chars = texts.reduce((sum, text) => sum + text.length, 0);
    const ratio = (ms: number): string => `${ms.toFixed(0)} ms (${(ms / words).toFixed(2)})`;
    console.log(
      `${chars} characters: words ${words.toFixed(0)} ms, as imported ${ratio(read)}, with slots ${ratio(parse)}`,
    );
    expect(read).toBeLessThanOrEqual(words);
    expect(parse).toBeLessThanOrEqual(words);
  });
});
