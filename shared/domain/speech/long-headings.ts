import { isClosed } from "./line-width.ts";
import { isPoint, markerAt } from "./markers.ts";
import type { Row } from "./row.ts";
import { salutationLength } from "./salutation.ts";

const SHORTEST = 33;
const LONGEST = 60;
const PROSE = 60;
/** Share of paragraphs that end in a sign where one line without it is no accident. */
const WHOLE = 0.95;
/** Own-line headings of any length that such a text has at least. */
const ENOUGH = 4;

/**
 * Headings without a marker that are whole sentences but for their stop (「……的任务已经基本完成，……进入新的发展时期」): longer than usual
 * ones, between paragraphs that all end in a sign, in a text with several own-line headings.
 */
export function longHeadings(rows: readonly Row[]): ReadonlySet<Row> {
  const none: ReadonlySet<Row> = new Set();
  const starts = rows.map((_, i) => isSingle(rows, i));
  const above = (i: number): boolean => starts[i] === true && isProse(rows[i + 1]);
  const alone = rows.filter((_, i) => above(i) || (starts[i] === true && above(i + 1)));
  if (alone.length < ENOUGH) return none;
  const prose = rows.filter(({ plain }) => plain.length > LONGEST);
  if (prose.filter(({ plain }) => isClosed(plain)).length < prose.length * WHOLE) return none;
  return new Set(alone.filter(({ plain }) => plain.length >= SHORTEST));
}

const isProse = (row: Row | undefined): boolean =>
  row !== undefined && row.plain.length >= PROSE && isClosed(row.plain);

/** A line without any sign of a sentence's end, behind one that is over. */
function isSingle(rows: readonly Row[], i: number): boolean {
  const row = rows[i];
  const before = rows[i - 1];
  if (!row || !before || row.source?.place || row.starts.length > 1) return false;
  const { plain } = row;
  return (
    plain.length >= 4 &&
    plain.length <= LONGEST &&
    !/[。;!?:]|[,、…]$|^[-、。,;:!?)”\d]/u.test(plain) &&
    /[\u4e00-\u9fff]{4}/u.test(plain) &&
    markerAt(plain) === null &&
    !isPoint(plain) &&
    salutationLength(plain) === 0 &&
    (isClosed(before.plain) || before.plain.length <= LONGEST)
  );
}
