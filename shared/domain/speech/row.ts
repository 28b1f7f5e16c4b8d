import { plainForm } from "../text/plain.ts";
import type { SourceLine } from "./speech.ts";

/** [offset in the row's text, source line, place of the piece among all pieces of the file]. */
export type RowStart = readonly [offset: number, line: number, piece: number];

/** A logical line: one title line, heading line or paragraph, with hard line breaks undone and blanks tidied. */
export interface Row {
  /** Where this part begins in the row as it was joined; 0 for a whole row. */
  readonly offset: number;
  /** Where each piece begins that the row was joined from, ascending; the first offset is 0. */
  readonly starts: readonly RowStart[];
  readonly text: string;
  /** `plainForm(text)`, same offsets. */
  readonly plain: string;
  readonly source: SourceLine | null;
  readonly indented: boolean;
}

/** The start of the piece that holds an offset of the row. */
function startAt(row: Row, offset: number): RowStart {
  return row.starts.findLast(([start]) => start <= offset) ?? [0, 1, 0];
}

/** The part [start, end) of a row without blanks at its ends; null when nothing is left. */
export function subRow(row: Row, start: number, end: number = row.text.length): Row | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(row.plain.charCodeAt(from))) from++;
  while (to > from && isBlank(row.plain.charCodeAt(to - 1))) to--;
  if (from >= to) return null;
  if (from === 0 && to === row.text.length) return row;
  const [, line, piece] = startAt(row, from);
  const starts: RowStart[] = [[0, line, piece]];
  for (const [offset, at, next] of row.starts)
    if (offset > from && offset < to) starts.push([offset - from, at, next]);
  return {
    offset: row.offset + from,
    starts,
    text: row.text.slice(from, to),
    plain: row.plain.slice(from, to),
    source: from === 0 ? row.source : null,
    indented: from === 0 && row.indented,
  };
}

/** Two neighbouring rows as one, without a blank between them. */
export function joinRows(row: Row, next: Row): Row {
  const size = row.text.length;
  return {
    ...row,
    starts: [...row.starts, ...next.starts.map(([at, line, piece]): RowStart => [at + size, line, piece])],
    text: row.text + next.text,
    plain: row.plain + next.plain,
  };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}

const NO_BLANK_BEFORE = /[、。,;:!?)”’》】〉%]/u;
const NO_BLANK_AFTER = /[、。,;:!?(“‘《【〈]/u;

/** Tidies blanks of running text: none beside Chinese punctuation or between a Chinese character and a digit, one elsewhere. */
export function tidyBlanks(text: string): string {
  if (!/\s/u.test(text)) return text;
  const parts = text.split(/\s+/u).filter((part) => part !== "");
  const out: string[] = [];
  let last = "";
  for (const part of parts) {
    if (out.length > 0 && !joinsWithout(last, part.charAt(0))) out.push(" ");
    out.push(part);
    last = part.slice(-1);
  }
  const tidy = out.join("");
  return spacedOut(tidy) ? tidy.replaceAll(" ", "") : tidy;
}

function joinsWithout(last: string, first: string): boolean {
  const before = plainForm(last);
  const after = plainForm(first);
  if (!isAscii(last) && (NO_BLANK_BEFORE.test(after) || NO_BLANK_AFTER.test(before))) return true;
  return (isHan(before) && isDigit(after)) || (isDigit(before) && isHan(after));
}

/** 政 府 工 作 报 告: single characters set apart. */
function spacedOut(text: string): boolean {
  if (text.length > 60) return false;
  const parts = text.split(" ");
  return (
    parts.length >= 3 &&
    text.length <= 60 &&
    parts.filter((part) => part.length === 1).length >= parts.length * 0.7
  );
}

const isHan = (char: string): boolean => char >= "\u3400" && char <= "\u9fff";
const isDigit = (char: string): boolean => char >= "0" && char <= "9";
const isAscii = (char: string): boolean => char !== "" && char.charCodeAt(0) < 0x80;
