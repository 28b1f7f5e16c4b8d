import type { Timing } from "./timing.ts";

/** What one size of the library came to. */
export interface ScaleEntry {
  readonly speeches: number;
  readonly chars: number;
  readonly parseSeconds: number;
  readonly storeSeconds: number;
  readonly mergeSeconds: number;
  readonly timings: readonly Timing[];
}

const MODES = ["原词", "词语", "标题", "句式", "相似句"] as const;

/** All lengths of one mode together: the slowest p95 among them. */
function slowest(timings: readonly Timing[], mode: string): number {
  return Math.max(0, ...timings.filter(({ name }) => name.startsWith(mode)).map(({ p95Ms }) => p95Ms));
}

/** A value, and how many times that of the row before it is. */
function grown(value: number, before: number | undefined): string {
  return before === undefined || before === 0
    ? value.toFixed(1)
    : `${value.toFixed(1)}（${(value / before).toFixed(2)} 倍）`;
}

/**
 * One row a size: seconds of building (reading, storing, indexing, merging), how many times reading that is (reading takes as
 * long for every speech, so that this tells growth also where the machine is slower in one row than in another), and p95 in
 * milliseconds of each mode over all lengths of queries.
 */
export function scaleRows(entries: readonly ScaleEntry[]): string[][] {
  const values = entries.map((entry) => [
    entry.parseSeconds + entry.storeSeconds + entry.mergeSeconds,
    ...MODES.map((mode) => slowest(entry.timings, mode)),
  ]);
  return [
    ["讲话", "百万字", "建库（秒）", "是解析的", ...MODES.map((mode) => `${mode} p95`)],
    ...entries.map(({ speeches, chars, parseSeconds }, row) => {
      const [build = 0, ...timings] = values[row] ?? [];
      const [buildBefore, ...timingsBefore] = values[row - 1] ?? [];
      return [
        String(speeches),
        (chars / 1e6).toFixed(1),
        grown(build, buildBefore),
        `${(build / parseSeconds).toFixed(2)} 倍`,
        ...timings.map((value, column) => grown(value, timingsBefore[column])),
      ];
    }),
  ];
}
