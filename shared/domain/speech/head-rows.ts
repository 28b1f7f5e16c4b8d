import { findDates, isDateLine, maskedDateAt } from "./dates.ts";
import { labelAt, labelStarts } from "./labels.ts";
import { isDocumentNumber, isPaperHead } from "./notice-frame.ts";
import { joinRows, subRow, type Row } from "./row.ts";
import { findSalutation } from "./salutation.ts";
import { endsLikeTitle, isWholeTitle } from "./title.ts";

/** Cuts a row of the head where a title has its salutation or a date glued to it. */
export function splitHeadRow(row: Row): Row[] {
  return splitGlued(row).flatMap(splitDated);
}

/** 「……会议上的讲话同志们：」: a title with the salutation glued to it. */
function splitGlued(row: Row): Row[] {
  const found = findSalutation(row.plain, 100);
  if (!found || found.start === 0 || !endsLikeTitle(row.plain.slice(0, found.start))) return [row];
  const half = found.start / 2;
  const twice = row.plain.slice(0, half) === row.plain.slice(half, found.start);
  const cuts = twice ? [0, half, found.start] : [0, found.start];
  return cuts.flatMap((start, i) => subRow(row, start, cuts[i + 1]) ?? []);
}

/** 「……会议上的讲话20XX-01-18」: a title with a date glued to it. */
function splitDated(row: Row): Row[] {
  if (row.plain.length > 100) return [row];
  const date = findDates(row.plain).at(-1);
  const start = date?.end === row.plain.length ? date.start : maskedDateAt(row.plain);
  if (start <= 0 || !endsLikeTitle(row.plain.slice(0, start))) return [row];
  return [subRow(row, 0, start), subRow(row, start)].filter((part) => part !== null);
}

const REST = 6;

/** Joins the lines of a title that is torn inside its last word: 「政府工作报」, 「告」. */
export function joinTornTitle(head: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const row of head) {
    const last = out.at(-1);
    const torn =
      last !== undefined &&
      row.plain.length <= REST &&
      last.plain.length <= 40 &&
      /^[\u4e00-\u9fff]+$/u.test(row.plain) &&
      !endsLikeTitle(row.plain) &&
      /[\u4e00-\u9fff]{2}$/u.test(last.plain) &&
      !endsLikeTitle(last.plain) &&
      endsLikeTitle(last.plain + row.plain);
    if (torn) out[out.length - 1] = joinRows(last, row);
    else out.push(row);
  }
  return out;
}

const TITLE_ROWS = 4;

/** Joins the rows of a notice's title: 「某某办公室关于」, 「做好……的通知」. */
export function joinNoticeTitle(head: readonly Row[]): Row[] {
  const at = head.findIndex(({ plain }) => ABOUT.test(plain) && isTitleRow(plain));
  const first = head[at];
  if (!first || endsLikeTitle(first.plain)) return [...head];
  const rest = head.slice(at + 1, at + TITLE_ROWS);
  const stop = rest.findIndex(({ plain }) => !isTitleRow(plain));
  const end = rest.slice(0, stop < 0 ? rest.length : stop).findLastIndex(({ plain }) => endsLikeTitle(plain));
  if (end < 0 || isWholeTitle(rest[end]?.plain ?? "")) return [...head];
  return [...head.slice(0, at), rest.slice(0, end + 1).reduce(joinRows, first), ...head.slice(at + end + 2)];
}

/** 关于 at the start of a title or behind the name of an office. */
const ABOUT = /^[\u4e00-\u9fff、() ]{0,40}关于/u;

const isTitleRow = (plain: string): boolean =>
  plain.length <= 60 &&
  !/[。;:!?]/u.test(plain) &&
  labelAt(plain) === null &&
  !isDocumentNumber(plain) &&
  !isPaperHead(plain) &&
  !isDateLine(plain);

/** A row with several labels (时间：… 作者：…), one row for each. */
export function splitLabels(row: Row): Row[] {
  if (labelAt(row.plain) === null) return [row];
  const starts = labelStarts(row.plain);
  if (starts.length < 2) return [row];
  return starts.flatMap((start, i) => subRow(row, start, starts[i + 1] ?? row.text.length) ?? []);
}
