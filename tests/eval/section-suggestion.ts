// Whether suggested sections are worth more than chance and than their headings: `npm run -s evaluate:sections [-- --held N]`.
// Library: ../shared/corpus/reports. Held out, one at a time, by a fixed draw: sections of level 1 and 2 with a heading and at least
// 100 characters. The suggestions know the heading and the role, and may not take from the same speech or from one that is nearly
// the same (a third of the shorter's runs of five characters). Three ways to choose five texts: as the program does, five at random
// of the same role, the five best by bm25 (k1 1.2, b 0.75) of pairs of characters of the headings among those of the same role.
// Of the five the best counts, by two measures, means over all that were held out:
//   shared: |A∩B| / |A|, A the distinct runs of three letters or figures of the held-out text, B those of the suggested one. The held-out
//           text is the same in every row, so ratios of rows are ratios of the runs shared. Long texts are favoured.
//   dice:   2|A∩B| / (|A| + |B|), which takes as much account of what else stands there: a text too long gains nothing.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { shinglesOf, sharedCount } from "../../electron/core/duplicates/shingles.ts";
import { decodeText } from "../../electron/core/importing/decode-text.ts";
import { createDirectorySource } from "../../electron/core/indexing/search-index.ts";
import { insertSpeech } from "../../electron/core/library/insert-speech.ts";
import { openStore, type Store } from "../../electron/core/store/open-store.ts";
import { fittingSections } from "../../electron/core/suggest/fitting-sections.ts";
import { createSectionIndexSource } from "../../electron/core/suggest/section-index.ts";
import {
  headedSections,
  textBetween,
  type HeadedSection,
} from "../../electron/core/suggest/section-index-queries.ts";
import { createRandom } from "../../electron/hosts/cli/bench/random.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";

const CHOSEN = 5;
const LEAST_CHARS = 100;
const NEARLY_THE_SAME = 1 / 3;

/** The runs of three letters or figures of a text, as text: this script shares no code with what it judges. */
function runsOfThree(text: string): Set<string> {
  const letters = Array.from(text.matchAll(/[\p{L}\p{N}]/gu), ([letter]) => letter);
  return new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join("")));
}

function pairs(text: string): Set<string> {
  const runs = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))),
  );
}

interface Candidate {
  readonly section: HeadedSection;
  readonly runs: Set<string>;
  readonly pairs: Set<string>;
}

function fill(store: Store, folder: string): void {
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .forEach((fileName, at) => {
      const bytes = readFileSync(join(folder, fileName));
      insertSpeech(store, {
        speech: parseSpeech(decodeText(bytes).text, { fileName }),
        origin: "user",
        fileName,
        format: "txt",
        encoding: "utf-8",
        hash: String(at),
        bytes,
        importedAt: at,
      });
    });
}

function alike(store: Store, ids: readonly number[]): Map<number, Set<number>> {
  const shingles = ids.map((id) =>
    shinglesOf(store.statement("SELECT text FROM blocks WHERE speech_id = ?").pluck().all(id) as string[]),
  );
  const out = new Map(ids.map((id) => [id, new Set([id])]));
  shingles.forEach((a, i) => {
    shingles.slice(i + 1).forEach((b, offset) => {
      if (sharedCount(a, b) < NEARLY_THE_SAME * Math.min(a.length, b.length)) return;
      const [one, other] = [ids[i] ?? 0, ids[i + 1 + offset] ?? 0];
      out.get(one)?.add(other);
      out.get(other)?.add(one);
    });
  });
  return out;
}

/** Plain bm25 over the headings. */
function byHeading(all: readonly Candidate[], query: Set<string>): Candidate[] {
  const mean = all.reduce((sum, one) => sum + one.pairs.size, 0) / Math.max(1, all.length);
  const idf = new Map(
    [...query].map((pair) => {
      const holding = all.filter((one) => one.pairs.has(pair)).length;
      return [pair, Math.log(1 + (all.length - holding + 0.5) / (holding + 0.5))];
    }),
  );
  return all
    .map((one) => {
      const length = one.pairs.size / mean;
      let score = 0;
      for (const pair of query)
        if (one.pairs.has(pair)) score += ((idf.get(pair) ?? 0) * 2.2) / (1 + 1.2 * (0.25 + 0.75 * length));
      return { one, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

interface Measures {
  readonly shared: number;
  readonly dice: number;
}

function best(held: Set<string>, chosen: readonly Candidate[]): Measures {
  const all = chosen.slice(0, CHOSEN).map(({ runs }) => {
    const common = [...runs].filter((run) => held.has(run)).length;
    return { shared: common / held.size, dice: (2 * common) / (held.size + runs.size) };
  });
  return {
    shared: Math.max(0, ...all.map(({ shared }) => shared)),
    dice: Math.max(0, ...all.map(({ dice }) => dice)),
  };
}

function mean(list: readonly Measures[], key: keyof Measures): number {
  return list.reduce((sum, one) => sum + one[key], 0) / Math.max(1, list.length);
}

function evaluate(store: Store, heldOut: number, seed: number): boolean {
  const ids = store.statement("SELECT id FROM speeches ORDER BY id").pluck().all() as number[];
  const near = alike(store, ids);
  const all: Candidate[] = headedSections(store, 0).map((section) => ({
    section,
    runs: runsOfThree(textBetween(store, section.firstBlock + 1, section.endBlock)),
    pairs: pairs(section.heading),
  }));
  const byId = new Map(all.map((one) => [one.section.id, one]));
  const directory = createDirectorySource(store)();
  const index = createSectionIndexSource(store).now();
  const random = createRandom(seed);
  const pool = all.filter(({ section }) => section.chars - section.heading.length >= LEAST_CHARS);
  const draw = <T>(from: readonly T[], count: number): T[] => {
    const rest = [...from];
    return Array.from({ length: Math.min(count, rest.length) }, () =>
      rest.splice(random(rest.length), 1),
    ).flat();
  };
  const rows: Record<"own" | "random" | "bm25", Measures[]> = { own: [], random: [], bm25: [] };
  const took: number[] = [];
  for (const held of draw(pool, heldOut)) {
    const leftOut = (speech: number): boolean => near.get(held.section.speechId)?.has(speech) ?? false;
    const others = all.filter(
      (one) => one.section.role === held.section.role && !leftOut(one.section.speechId),
    );
    const start = performance.now();
    const { ranked } = fittingSections(store, directory, index, {
      topic: held.section.heading,
      role: held.section.role,
      limit: CHOSEN,
      place: { occasion: null, level: null, used: new Map(), newestYear: 2025 },
      leftOut,
    });
    took.push(performance.now() - start);
    rows.own.push(
      best(
        held.runs,
        ranked.flatMap(({ section }) => byId.get(section.id) ?? []),
      ),
    );
    rows.random.push(best(held.runs, draw(others, CHOSEN)));
    rows.bm25.push(best(held.runs, byHeading(others, held.pairs)));
  }
  const line = (name: string, shared: string, dice: string): string =>
    `${name.padEnd(34)}${shared.padStart(9)}${dice.padStart(9)}`;
  const ratio = (key: keyof Measures, row: "random" | "bm25"): number =>
    mean(rows.own, key) / mean(rows[row], key);
  const times = took.sort((a, b) => a - b);
  console.log(
    `${rows.own.length} sections held out of ${all.length} in ${ids.length} speeches, seed ${seed}`,
  );
  console.log(line("best of five", "shared", "dice"));
  const names = { own: "suggested", random: "random, same role", bm25: "bm25 of the heading, same role" };
  for (const key of ["own", "random", "bm25"] as const)
    console.log(line(names[key], mean(rows[key], "shared").toFixed(4), mean(rows[key], "dice").toFixed(4)));
  const bars = [
    { row: "random" as const, bar: 1.3 },
    { row: "bm25" as const, bar: 1.1 },
  ];
  for (const { row, bar } of bars)
    console.log(
      line(
        `suggested / ${names[row].slice(0, 6)} (bar ${bar})`,
        ratio("shared", row).toFixed(3),
        ratio("dice", row).toFixed(3),
      ),
    );
  console.log(
    `time a call: median ${times[times.length >> 1]?.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms`,
  );
  return bars.every(({ row, bar }) => ratio("shared", row) >= bar);
}

const { values } = parseArgs({
  options: { held: { type: "string", default: "300" }, seed: { type: "string", default: "20261125" } },
});
const folder = join(import.meta.dirname, "../../../shared/corpus/reports");
if (existsSync(folder)) {
  const home = mkdtempSync(join(tmpdir(), "andu-sections-"));
  const store = openStore({ paths: { home, library: join(home, "library.db"), resources: home } });
  try {
    fill(store, folder);
    process.exitCode = evaluate(store, Number(values.held), Number(values.seed)) ? 0 : 1;
  } finally {
    store.close();
    rmSync(home, { recursive: true, force: true });
  }
} else console.log("section suggestion: skipped, no ../shared/corpus/reports beside the checkout");
