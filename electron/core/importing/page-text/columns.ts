import type { TextLine } from "./text-page.ts";
import type { TextRow } from "./text-rows.ts";

/** Lines that belong together from top to bottom: a whole page without columns, or one column. */
export type TextColumn = readonly TextLine[];

const STEPS = 40;
/** Columns of running text: so many lines on either side that fill this share of it. */
const MIN_LINES = 5;
const FILLED = 0.6;
/** Share of the lines that may cross the gutter: titles and the like. */
const MAX_CROSSING = 0.3;

interface Extent {
  readonly left: number;
  readonly right: number;
}

function extentOf(lines: readonly TextLine[]): Extent {
  let left = Infinity;
  let right = -Infinity;
  for (const line of lines) {
    left = Math.min(left, line.left);
    right = Math.max(right, line.right);
  }
  return { left, right };
}

/** Where the space between two columns of running text is; null on a page without columns. */
function gutterOf(lines: readonly TextLine[]): number | null {
  const { left, right } = extentOf(lines);
  let best: { readonly x: number; readonly crossing: number } | null = null;
  for (let step = 0; step <= STEPS; step++) {
    const x = left + (right - left) * (0.3 + (0.4 * step) / STEPS);
    const before = lines.filter((line) => line.right <= x && line.right - line.left >= (x - left) * FILLED);
    const after = lines.filter((line) => line.left >= x && line.right - line.left >= (right - x) * FILLED);
    const crossing = lines.filter((line) => line.left < x && line.right > x).length;
    const fewest = Math.min(before.length, after.length);
    if (fewest < MIN_LINES || crossing > lines.length * MAX_CROSSING) continue;
    if (!best || crossing < best.crossing) best = { x, crossing };
  }
  return best?.x ?? null;
}

function whole(row: TextRow): TextLine {
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last || row.length === 1) return first ?? { text: "", left: 0, right: 0, y: 0, size: 0 };
  return { ...first, right: last.right, text: row.map((line) => line.text).join("  ") };
}

/** Brings the rows of a page into reading order: what goes over the whole width parts the columns above from those below. */
export function readingOrder(rows: readonly TextRow[]): TextColumn[] {
  const gutter = gutterOf(rows.flat());
  if (gutter === null) return [rows.map(whole)];
  const columns: TextLine[][] = [];
  let sides: [TextRow[], TextRow[]] = [[], []];
  const flush = (): void => {
    for (const side of sides) if (side.length > 0) columns.push(side.map(whole));
    sides = [[], []];
  };
  for (const row of rows) {
    if (row.some((line) => line.left < gutter && line.right > gutter)) {
      flush();
      columns.push([whole(row)]);
      continue;
    }
    const before = row.filter((line) => line.right <= gutter);
    const after = row.filter((line) => line.right > gutter);
    if (before.length > 0) sides[0].push(before);
    if (after.length > 0) sides[1].push(after);
  }
  flush();
  return columns;
}
