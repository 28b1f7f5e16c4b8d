import type { OutRow } from "./head-matter.ts";
import type { Row } from "./row.ts";

const LONG = 40;
const KEY = 24;
/** Share of the long text that must come again before a page is said to hold its text twice. */
const ENOUGH = 0.3;

export interface Copies {
  readonly rows: readonly Row[];
  readonly out: readonly OutRow[];
}

/**
 * Some saved pages hold the whole text twice, once for the screen and once for another device. The second copy leaves the running text
 * ("second-copy"), with the menus that stand between the copies ("navigation").
 */
export function dropSecondCopy(rows: readonly Row[]): Copies {
  const none = { rows, out: [] };
  const first = new Map<string, number>();
  const again: number[] = [];
  let total = 0;
  let repeated = 0;
  rows.forEach(({ plain }, i) => {
    if (plain.length < LONG) return;
    total += plain.length;
    const key = plain.slice(0, KEY);
    if (first.has(key)) {
      repeated += plain.length;
      again.push(i);
    } else first.set(key, i);
  });
  const begin = again[0];
  if (begin === undefined || !isRun(rows, again) || repeated < total * ENOUGH) return none;
  const original = first.get((rows[begin]?.plain ?? "").slice(0, KEY)) ?? 0;
  const fresh = rows.slice(begin).reduce((sum, { plain }) => sum + newText(plain, first, begin), 0);
  if (fresh > repeated * 0.2) return none;
  const from = startOfCopy(rows, original, begin);
  const end = rows.findLastIndex(({ plain }, i) => i < from && plain.length >= LONG);
  const known = new Set(rows.slice(0, end + 1).map(({ plain }) => plain));
  const out = rows.slice(end + 1).map((row): OutRow => {
    const copied = row.plain.length >= LONG || known.has(row.plain);
    return { row, reason: copied ? "second-copy" : "navigation" };
  });
  return { rows: rows.slice(0, end + 1), out };
}

/** Paragraphs that come again in a speech by themselves are few; a copy brings many different ones. */
function isRun(rows: readonly Row[], again: readonly number[]): boolean {
  return new Set(again.map((i) => rows[i]?.plain.slice(0, KEY))).size >= 3;
}

/** Units of a long row behind `begin` that the first copy does not have. */
function newText(plain: string, first: ReadonlyMap<string, number>, begin: number): number {
  if (plain.length < LONG) return 0;
  return (first.get(plain.slice(0, KEY)) ?? begin) < begin ? 0 : plain.length;
}

/** Goes back from the first repeated paragraph while the lines above both copies are the same. */
function startOfCopy(rows: readonly Row[], original: number, copy: number): number {
  let back = 1;
  while (
    original - back >= 0 &&
    copy - back > original &&
    rows[original - back]?.plain === rows[copy - back]?.plain
  )
    back++;
  return copy - back + 1;
}
