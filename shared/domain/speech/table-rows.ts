import { markerAt } from "./markers.ts";
import type { Row } from "./row.ts";

const CELL = 16;
const RUN = 5;
/** Longer cells that may stand between two runs of short ones. */
const BETWEEN = 3;
const LEAST = 12;

const isShort = (row: Row): boolean =>
  row.plain.length <= CELL &&
  !/[。;!?:,]$/u.test(row.plain) &&
  (markerAt(row.plain) === null || row.plain.length <= 4);

/** Rows of tables that were flattened to one line a cell: runs of short lines without a sign, with a few longer cells between them. */
export function tableRows(rows: readonly Row[]): ReadonlySet<Row> {
  const runs: { start: number; end: number }[] = [];
  for (let start = 0; start < rows.length;) {
    let end = start;
    while (end < rows.length && isShort(rows[end] as Row)) end++;
    const last = runs.at(-1);
    const joins = last !== undefined && start - last.end <= BETWEEN && end - start >= 3;
    if (joins) last.end = end;
    else if (end - start >= RUN) runs.push({ start, end });
    start = Math.max(end, start + 1);
  }
  const tables = runs.filter(({ start, end }) => end - start >= LEAST);
  return new Set(tables.flatMap(({ start, end }) => rows.slice(start, end)));
}
