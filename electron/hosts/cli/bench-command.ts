import { join } from "node:path";
import { parseArgs } from "node:util";
import { searchMethods } from "../../../shared/contract/methods/search.ts";
import { createDirectorySource } from "../../core/indexing/search-index.ts";
import { createSearchService } from "../../core/search/search-service.ts";
import type { Store } from "../../core/store/open-store.ts";
import { describeReport, type BenchReport } from "./bench/bench-report.ts";
import { withLibraries, type MadeLibrary, type WantedLibrary } from "./bench/made-libraries.ts";
import { drawQuestions, phrases, type Questions } from "./bench/queries.ts";
import { createRipgrep } from "./bench/ripgrep.ts";
import { scaleRows, type ScaleEntry } from "./bench/scale-table.ts";
import { MEGABYTE } from "./bench/sizes.ts";
import { table } from "./bench/table.ts";
import { timeCompletion } from "./bench/time-completion.ts";
import { asked, timeQueries, timeSideBySide, type Timing } from "./bench/timing.ts";
import { UsageError } from "./usage-error.ts";

const OPTIONS = {
  speeches: { type: "string", default: "1000" },
  queries: { type: "string", default: "100" },
  scale: { type: "string" },
  keep: { type: "string" },
  library: { type: "string" },
  home: { type: "string" },
  json: { type: "boolean" },
} as const;

const RIPGREP_QUERIES = 10;
/** The file is in the system's memory by then. */
const RIPGREP_WARM_UP = 3;

function wholeNumber(name: string, value: string): number {
  if (!/^[1-9]\d{0,6}$/u.test(value))
    throw new UsageError(`--${name} 后面要写一个正整数，写的是「${value}」。`);
  return Number(value);
}

/** Asks some libraries every question, each of all of them before the next; one list of timings a library. */
async function timeSearch(
  stores: readonly Store[],
  questions: readonly Questions[],
  rounds: number,
): Promise<Timing[][]> {
  const { signal } = new AbortController();
  const searches = stores.map(
    (store) => createSearchService({ store }, createDirectorySource(store)).handlers["search.run"],
  );
  const timings: Timing[][] = stores.map(() => []);
  for (const { mode, ...queries } of questions) {
    const runs = searches.map(
      (run) => async (query: string) =>
        (await run(searchMethods["search.run"].input.parse({ query, mode, limit: 20 }), { signal })).total,
    );
    const timed = await timeSideBySide(queries, runs, rounds);
    timed.forEach((timing, at) => timings[at]?.push(timing));
  }
  return timings;
}

/** What ripgrep takes to scan the same text; nothing where it is not installed. */
async function timeScan(store: Store, textFile: string): Promise<Timing[]> {
  const scan = createRipgrep(store, textFile);
  if (scan !== null)
    return [
      await timeQueries(
        asked("rg 扫描 4 字", phrases(store, 4, RIPGREP_QUERIES + RIPGREP_WARM_UP), RIPGREP_QUERIES),
        async (query) => scan(query),
      ),
    ];
  console.error("没有安装 rg，不作比较。");
  return [];
}

/** One library and all that is asked of it. */
function measureAll(wanted: WantedLibrary, count: number): Promise<BenchReport> {
  return withLibraries([wanted], async (libraries) => {
    const { store, build, folder } = libraries[0] as MadeLibrary;
    const [searchTimings = []] = await timeSearch([store], drawQuestions(store, count), 1);
    const scanTimings = await timeScan(store, join(folder, "blocks.txt"));
    const searchMb = process.memoryUsage.rss() / MEGABYTE;
    const completion = await timeCompletion(store, count);
    const timings = [...searchTimings, ...scanTimings, completion.timing];
    const nowMb = process.memoryUsage.rss() / MEGABYTE;
    return { ...build, searchMb, nowMb, completion: completion.report, timings };
  });
}

const SCALE_ROUNDS = 3;

/** Libraries of several sizes, all asked the same questions, which are drawn from the first. */
function measureScale(sizes: readonly number[], count: number): Promise<ScaleEntry[]> {
  const wanted = sizes.map((speeches) => ({ speeches, keep: null }));
  return withLibraries(wanted, async (libraries) => {
    const stores = libraries.map(({ store }) => store);
    const questions = stores[0] === undefined ? [] : drawQuestions(stores[0], count);
    const timings = await timeSearch(stores, questions, SCALE_ROUNDS);
    return libraries.map(({ build }, at) => ({ ...build, timings: timings[at] ?? [] }));
  });
}

/**
 * `bench --speeches N`: makes a library of N speeches in a folder of its own, measures, and removes it (`--keep FILE` keeps it).
 * `bench --scale N,N…`: libraries of several sizes, built side by side and asked the same queries side by side, as one table of how build
 * time and p95 of searching grow.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const queries = wholeNumber("queries", values.queries);
  if (values.scale !== undefined) {
    const sizes = values.scale.split(",").map((size) => wholeNumber("scale", size));
    const entries = await measureScale(sizes, queries);
    console.log(values.json ? JSON.stringify(entries) : table(scaleRows(entries)));
    return;
  }
  const wanted = { speeches: wholeNumber("speeches", values.speeches), keep: values.keep ?? null };
  const report = await measureAll(wanted, queries);
  console.log(values.json ? JSON.stringify(report) : describeReport(report));
}
