import type { CompletionReport } from "./time-completion.ts";
import type { LibraryBuild } from "./made-libraries.ts";
import { MEGABYTE } from "./sizes.ts";
import { table } from "./table.ts";
import type { Timing } from "./timing.ts";

/** All that `bench --speeches` measures. */
export interface BenchReport extends LibraryBuild {
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

/** The report as one table. */
export function describeReport(report: BenchReport): string {
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
