import { bestDate } from "./dates.ts";
import type { OutRow } from "./head-matter.ts";
import { isFullDate, isIssueLine, isOffice, isSignedDate } from "./notice-frame.ts";
import type { Row } from "./row.ts";

interface Signed {
  readonly body: readonly Row[];
  readonly out: readonly OutRow[];
  readonly date: string | null;
  /** The row 附件 right behind the signature. */
  readonly annex: Row | null;
}

/** Offices that sign together. */
const OFFICES = 6;
const ANNEX = /^附 ?件? *(?:\d{1,2}|[一二三四五六七八九])?[:：]?$/u;

/**
 * Takes the signature of a notice out: the offices and the day below its text, with 抄送 and 印发 under it. It stands at the end, or above
 * the annexes.
 */
export function takeSignature(rows: readonly Row[]): Signed {
  const none: Signed = { body: rows, out: [], date: null, annex: null };
  for (let at = rows.length - 1; at > 0; at--) {
    const plain = rows[at]?.plain ?? "";
    const whole = isSignedDate(plain) && !isIssueLine(plain);
    if (!whole && !isFullDate(plain)) continue;
    let from = at;
    while (from > 1 && at - from < OFFICES && isOffice(rows[from - 1]?.plain ?? "")) from--;
    if (!whole && from === at) continue;
    let to = at + 1;
    while (isBelow(rows[to])) to++;
    const next = rows[to];
    if (next && !ANNEX.test(next.plain)) continue;
    const list = annexesAbove(rows, from);
    return {
      body: rows.filter((_, i) => i < list || i >= to),
      out: rows
        .slice(list, to)
        .map((row, i) => ({ row, reason: list + i < from ? "attachment" : "metadata" })),
      date: bestDate(plain),
      annex: next ?? null,
    };
  }
  return none;
}

const ANNEXES = 15;

/** Where a list of annexes (附件：1.…) begins right above the signature; `from` where there is none. */
function annexesAbove(rows: readonly Row[], from: number): number {
  for (let at = from - 1; at > 1 && from - at <= ANNEXES; at--) {
    const plain = rows[at]?.plain ?? "";
    if (plain.length > 80 || /[。;!?]/u.test(plain)) return from;
    if (/^附 ?件? ?: ?[^ ]/u.test(plain)) return at;
  }
  return from;
}

const isBelow = (row: Row | undefined): boolean =>
  row !== undefined && (isIssueLine(row.plain) || isSignedDate(row.plain));
