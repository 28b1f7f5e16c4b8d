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
 * One row a size: seconds of building (reading, storing, indexing, merging), how many times reading that is, and p95 in milliseconds of each
 * mode over all lengths of queries. Reading costs the same for every character, so that building counted in it tells growth also where the
 * machine is slower in one row than in another.
 */
export function scaleRows(entries: readonly ScaleEntry[]): string[][] {
  const values = entries.map(({ parseSeconds, storeSeconds, mergeSeconds, chars, timings }) => {
    const build = parseSeconds + storeSeconds + mergeSeconds;
    return {
      build,
      inReading: build / parseSeconds,
      scaled: (build / parseSeconds) * chars,
      p95: MODES.map((mode) => slowest(timings, mode)),
    };
  });
  return [
    ["讲话", "百万字", "建库（秒）", "是解析的（折算增长）", ...MODES.map((mode) => `${mode} p95`)],
    ...entries.map(({ speeches, chars }, row) => {
      const { build = 0, inReading = 0, scaled = 0, p95 = [] } = values[row] ?? {};
      const before = values[row - 1];
      return [
        String(speeches),
        (chars / 1e6).toFixed(1),
        grown(build, before?.build),
        `${inReading.toFixed(2)} 倍${before ? `（${(scaled / before.scaled).toFixed(2)} 倍）` : ""}`,
        ...p95.map((value, column) => grown(value, before?.p95[column])),
      ];
    }),
  ];
}
