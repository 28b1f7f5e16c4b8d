import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { searchMethods, type SEARCH_MODES } from "../../../shared/contract/methods/search.ts";
import { createDirectorySource, searchIndexOf } from "../../core/indexing/search-index.ts";
import { createSearchService } from "../../core/search/search-service.ts";
import { openStore, type Store } from "../../core/store/open-store.ts";
import { resolvePaths } from "../common/resolve-paths.ts";
import { buildLibrary } from "./bench/build-library.ts";
import { LENGTHS, noisySentences, patterns, phrases } from "./bench/queries.ts";
import { createRipgrep } from "./bench/ripgrep.ts";
import { scaleRows } from "./bench/scale-table.ts";
import { readPool } from "./bench/sentence-pool.ts";
import { measureSizes } from "./bench/sizes.ts";
import { timeCompletion, type CompletionReport } from "./bench/time-completion.ts";
import { timeQueries, type Timing } from "./bench/timing.ts";
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

async function timeSearch(store: Store, count: number, textFile: string): Promise<Timing[]> {
  const run = createSearchService({ store }, createDirectorySource(store)).handlers["search.run"];
  const { signal } = new AbortController();
  const search = (mode: (typeof SEARCH_MODES)[number]) => async (query: string) =>
    (await run(searchMethods["search.run"].input.parse({ query, mode, limit: 20 }), { signal })).total;
  const timings: Timing[] = [];
  const time = async (
    name: string,
    queries: readonly string[],
    mode: (typeof SEARCH_MODES)[number],
  ): Promise<void> => {
    timings.push(await timeQueries(name, queries, search(mode)));
  };
  for (const length of LENGTHS) {
    const queries = phrases(store, length, count);
    await time(`原词 ${length} 字`, queries, "exact");
    await time(`词语 ${length} 字`, queries, "words");
    await time(`标题 ${length} 字`, queries, "heading");
    await time(`句式 ${length} 字`, patterns(store, length, count), "pattern");
  }
  await time("相似句", noisySentences(store, count), "similar");
  const scan = createRipgrep(store, textFile);
  if (scan === null) console.error("没有安装 rg，不作比较。");
  else {
    const queries = phrases(store, 4, RIPGREP_QUERIES);
    timings.push(await timeQueries("rg 扫描 4 字", queries, async (query) => scan(query)));
  }
  return timings;
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
  readonly queries: number;
  /** Where the library stays; null where it is removed. */
  readonly keep: string | null;
}

/** Makes a library, measures it, and removes it. */
async function measure({ speeches, queries, keep }: Wanted): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "andu-bench-"));
  const { resources } = resolvePaths({}, process.platform, process.env, homedir());
  try {
    const library = keep ?? join(folder, "library.db");
    const store = openStore({ paths: { home: folder, library, resources } });
    try {
      const before = process.memoryUsage.rss();
      const build = buildLibrary(store, readPool(resources), speeches);
      const sizes = measureSizes(store);
      const loading = performance.now();
      loadAll(store);
      const loadSeconds = (performance.now() - loading) / 1000;
      const searchTimings = await timeSearch(store, queries, join(folder, "blocks.txt"));
      const searchMb = process.memoryUsage.rss() / MEGABYTE;
      const completion = await timeCompletion(store, queries);
      const timings = [...searchTimings, completion.timing];
      const memory = { startMb: before / MEGABYTE, searchMb, nowMb: process.memoryUsage.rss() / MEGABYTE };
      return { speeches, ...sizes, ...build, loadSeconds, ...memory, completion: completion.report, timings };
    } finally {
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `bench --speeches N`: makes a library of N speeches in a folder of its own, measures, and removes it (`--keep FILE` keeps it).
 * `bench --scale N,N…`: the same for several sizes, as one table of how build time and p95 grow.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const queries = wholeNumber("queries", values.queries);
  if (values.scale !== undefined) {
    const reports: Report[] = [];
    for (const size of values.scale.split(",")) {
      reports.push(await measure({ speeches: wholeNumber("scale", size), queries, keep: null }));
      console.error(`${size} 篇测完。`);
    }
    console.log(values.json ? JSON.stringify(reports) : table(scaleRows(reports)));
    return;
  }
  const speeches = wholeNumber("speeches", values.speeches);
  const report = await measure({ speeches, queries, keep: values.keep ?? null });
  console.log(values.json ? JSON.stringify(report) : describe(report));
}

interface Report extends ReturnType<typeof measureSizes>, ReturnType<typeof buildLibrary> {
  /** Bringing texts and directory into memory, which the program does while idle. */
  readonly loadSeconds: number;
  readonly speeches: number;
  readonly startMb: number;
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
