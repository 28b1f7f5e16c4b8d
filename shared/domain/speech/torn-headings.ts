import { headingEnds } from "./boundary-model.ts";
import { isPoint, markerAt } from "./markers.ts";
import { joinRows, type Row } from "./row.ts";

const LONGEST = 44;
const LONGEST_REST = 24;
const PROSE = 40;
/** How much better the end of the second line must be than that of the first. */
const BETTER = 3;

/**
 * Puts headings together that a line break tears (「三、持续提升政府」, 「治理效能和服务水平」): a marked line, a short one without any sign, then
 * prose, where the boundary model ends the heading behind the second. A file with several such places has headings there by habit.
 */
export function joinTornHeadings(rows: readonly Row[]): readonly Row[] {
  const places = rows.flatMap((_, i) => (isTorn(rows, i) ? [i] : []));
  const torn = places.filter((i) => endsBehind(rows, i));
  const [at] = torn;
  if (at === undefined || places.length > 2) return rows;
  return rows.flatMap((row, i) => {
    const next = rows[i + 1];
    if (torn.includes(i - 1)) return [];
    return next && torn.includes(i) ? [joinRows(row, next)] : [row];
  });
}

function isTorn(rows: readonly Row[], i: number): boolean {
  const row = rows[i];
  const rest = rows[i + 1];
  const prose = rows[i + 2];
  if (!row || !rest || !prose || row.source?.outlineLevel || rest.source?.place || rest.source?.outlineLevel)
    return false;
  const style = markerAt(row.plain)?.style;
  if (style !== "han" && style !== "han-paren" && style !== "part") return false;
  if (rest.plain.length > LONGEST_REST || row.plain.length + rest.plain.length > LONGEST) return false;
  if (/[。;:!?]/u.test(row.plain) || !/^[\u4e00-\u9fff、“”]+$/u.test(rest.plain)) return false;
  const opens = (plain: string): boolean => markerAt(plain) !== null || isPoint(plain);
  return !opens(rest.plain) && (prose.plain.length >= PROSE || opens(prose.plain));
}

function endsBehind(rows: readonly Row[], i: number): boolean {
  const row = rows[i]?.plain ?? "";
  const whole = row + (rows[i + 1]?.plain ?? "");
  const plain = whole + (rows[i + 2]?.plain ?? "").slice(0, 80);
  const ends = headingEnds(plain, markerAt(row)?.length ?? 0, plain.length);
  const scoreAt = (end: number): number => ends.find((place) => place.end === end)?.score ?? -Infinity;
  const score = scoreAt(whole.length);
  return score > 0 && scoreAt(row.length) <= Math.min(0, score - BETTER);
}
