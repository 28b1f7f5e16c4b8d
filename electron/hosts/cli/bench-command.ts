import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { searchMethods } from "../../../shared/contract/methods/search.ts";
import { createDirectorySource, searchIndexOf } from "../../core/indexing/search-index.ts";
import { createSearchService } from "../../core/search/search-service.ts";
import { openStore, type Store } from "../../core/store/open-store.ts";
import { resolvePaths } from "../common/resolve-paths.ts";
import { buildLibrary } from "./bench/build-library.ts";
import { drawQuestions, phrases, type Questions } from "./bench/queries.ts";
import { createRipgrep } from "./bench/ripgrep.ts";
import { scaleRows, type ScaleEntry } from "./bench/scale-table.ts";
import { readPool } from "./bench/sentence-pool.ts";
import { measureSizes } from "./bench/sizes.ts";
import { timeCompletion, type CompletionReport } from "./bench/time-completion.ts";
import { timeQueries, timeSideBySide, type Timing } from "./bench/timing.ts";
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
  for (const { name, mode, queries } of questions) {
    const runs = searches.map(
      (run) => async (query: string) =>
        (await run(searchMethods["search.run"].input.parse({ query, mode, limit: 20 }), { signal })).total,
    );
    const timed = await timeSideBySide(name, queries, runs, rounds);
    timed.forEach((timing, at) => timings[at]?.push(timing));
  }
  return timings;
}

/** What ripgrep takes to scan the same text; nothing where it is not installed. */
async function timeScan(store: Store, textFile: string): Promise<Timing[]> {
  const scan = createRipgrep(store, textFile);
  if (scan !== null)
    return [
      await timeQueries("rg 扫描 4 字", phrases(store, 4, RIPGREP_QUERIES), async (query) => scan(query)),
    ];
  console.error("没有安装 rg，不作比较。");
  return [];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows
    .map((row) =>
      row.map((cell, column) => " ".repeat((widths[column] ?? 0) - width(cell)) + cell).join("  "),
    )
    .join("\n");
}

/** Columns a text takes on a terminal. */
function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffff]/u.test(character) ? 2 : 1), 0);
}

const MEGABYTE = 1 << 20;

/** What the program loads while nobody searches. */
function loadAll(store: Store): void {
  createDirectorySource(store)();
  searchIndexOf(store).warm(Number.POSITIVE_INFINITY);
}

interface Wanted {
  readonly speeches: number;
  /** Where the library stays; null where it is removed. */
  readonly keep: string | null;
}

interface Library {
  readonly store: Store;
  readonly build: Build;
  readonly folder: string;
  /** Closes it and removes the folder. */
  readonly remove: () => void;
}

/** Makes a library, all of it loaded, with a folder for other files. */
function makeLibrary({ speeches, keep }: Wanted): Library {
  const folder = mkdtempSync(join(tmpdir(), "andu-bench-"));
  const { resources } = resolvePaths({}, process.platform, process.env, homedir());
  const paths = { home: folder, library: keep ?? join(folder, "library.db"), resources };
  let store: Store | undefined;
  const remove = (): void => {
    store?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    store = openStore({ paths });
    const startMb = process.memoryUsage.rss() / MEGABYTE;
    const times = buildLibrary(store, readPool(resources), speeches);
    const sizes = measureSizes(store);
    const loading = performance.now();
    loadAll(store);
    const loadSeconds = (performance.now() - loading) / 1000;
    return { store, build: { speeches, startMb, ...times, ...sizes, loadSeconds }, folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function measureAll(wanted: Wanted, count: number): Promise<Report> {
  const { store, build, folder, remove } = makeLibrary(wanted);
  try {
    const [searchTimings = []] = await timeSearch([store], drawQuestions(store, count), 1);
    const scanTimings = await timeScan(store, join(folder, "blocks.txt"));
    const searchMb = process.memoryUsage.rss() / MEGABYTE;
    const completion = await timeCompletion(store, count);
    const timings = [...searchTimings, ...scanTimings, completion.timing];
    const nowMb = process.memoryUsage.rss() / MEGABYTE;
    return { ...build, searchMb, nowMb, completion: completion.report, timings };
  } finally {
    remove();
  }
}

const SCALE_ROUNDS = 3;

/** Libraries of several sizes, all asked the same questions, which are drawn from the first. */
async function measureScale(sizes: readonly number[], count: number): Promise<ScaleEntry[]> {
  const libraries: Library[] = [];
  try {
    for (const speeches of sizes) {
      libraries.push(makeLibrary({ speeches, keep: null }));
      console.error(`${speeches} 篇建好。`);
    }
    const stores = libraries.map(({ store }) => store);
    const questions = stores[0] === undefined ? [] : drawQuestions(stores[0], count);
    const timings = await timeSearch(stores, questions, SCALE_ROUNDS);
    return libraries.map(({ build }, at) => ({ ...build, timings: timings[at] ?? [] }));
  } finally {
    for (const { remove } of libraries) remove();
  }
}

/**
 * `bench --speeches N`: makes a library of N speeches in a folder of its own, measures, and removes it (`--keep FILE` keeps it).
 * `bench --scale N,N…`: searching alone, the same queries in libraries of several sizes side by side, as one table of how build time and
 * p95 grow.
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
  console.log(values.json ? JSON.stringify(report) : describe(report));
}

interface Build extends ReturnType<typeof measureSizes>, ReturnType<typeof buildLibrary> {
  readonly speeches: number;
  readonly startMb: number;
  /** Bringing texts and directory into memory, which the program does while idle. */
  readonly loadSeconds: number;
}

interface Report extends Build {
  /** Before completion was made ready. */
  readonly searchMb: number;
  readonly nowMb: number;
  readonly completion: CompletionReport;
  readonly timings: readonly Timing[];
}

/** How many times the median of ripgrep the search takes that asks for as long a phrase. */
function fasterThanScan(timings: readonly Timing[]): string[][] {
  const median = (start: string): number | undefined =>
    timings.find(({ name }) => name.startsWith(start))?.medianMs;
  const [scan, exact] = [median("rg"), median("原词 4")];
  return scan === undefined || exact === undefined
    ? []
    : [["比 rg 快", `${(scan / exact).toFixed(0)} 倍`, "", "", ""]];
}

function describe(report: Report): string {
  const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;
  const ratio = (report.tableBytes + report.indexBytes) / report.textBytes;
  const rows = [
    ["项目", "数值", "", "", ""],
    ["讲话", String(report.speeches), `${report.blocks} 段`, `${(report.chars / 1e6).toFixed(1)} 百万字`, ""],
    ["解析", `${report.parseSeconds.toFixed(1)} 秒`, "", "", ""],
    [
      "入库和索引",
      `${report.storeSeconds.toFixed(1)} 秒`,
      "合并",
      `${report.mergeSeconds.toFixed(1)} 秒`,
      "",
    ],
    ["文字", megabytes(report.textBytes), "索引", megabytes(report.indexBytes), ""],
    [
      "文字表和索引",
      megabytes(report.tableBytes + report.indexBytes),
      "是文字的",
      `${ratio.toFixed(2)} 倍`,
      "",
    ],
    ["整个库", megabytes(report.fileBytes), "内存", `${report.nowMb.toFixed(0)} MB`, ""],
    [
      "空闲时载入",
      `${report.loadSeconds.toFixed(1)} 秒`,
      "检索时内存",
      `${report.searchMb.toFixed(0)} MB`,
      "",
    ],
    [
      "补全备料",
      `${report.completion.seconds.toFixed(1)} 秒`,
      `最长一步 ${report.completion.longestStepMs.toFixed(0)} 毫秒`,
      megabytes(report.completion.bytes),
      `${report.completion.pieces} 块`,
    ],
    ...fasterThanScan(report.timings),
    ["检索（毫秒）", "中位", "p95", "最大", "平均命中"],
    ...report.timings.map((timing) => [
      timing.name,
      timing.medianMs.toFixed(2),
      timing.p95Ms.toFixed(2),
      timing.maxMs.toFixed(1),
      timing.meanTotal.toFixed(0),
    ]),
  ];
  return table(rows);
}
