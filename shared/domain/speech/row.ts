import { plainForm } from "../text/plain.ts";
import type { SourceLine } from "./speech.ts";

/** A logical line: one title line, heading line or paragraph, with hard line breaks undone and blanks tidied. */
export interface Row {
  /** Place among all rows and removed pieces of the file. */
  readonly order: number;
  /** [offset in `text`, source line] where each source line begins, ascending; the first offset is 0. */
  readonly starts: readonly (readonly [offset: number, line: number])[];
  readonly text: string;
  /** `plainForm(text)`, same offsets. */
  readonly plain: string;
  readonly source: SourceLine | null;
  readonly indented: boolean;
}

/** Source line of an offset in the row. */
export function lineAt(row: Row, offset: number): number {
  let line = row.starts[0]?.[1] ?? 1;
  for (const [start, at] of row.starts) if (start <= offset) line = at;
  return line;
}

/** The part [start, end) of a row without blanks at its ends; null when nothing is left. */
export function subRow(row: Row, start: number, end: number = row.text.length): Row | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(row.plain.charCodeAt(from))) from++;
  while (to > from && isBlank(row.plain.charCodeAt(to - 1))) to--;
  if (from >= to) return null;
  if (from === 0 && to === row.text.length) return row;
  const starts: [number, number][] = [[0, lineAt(row, from)]];
  for (const [offset, line] of row.starts)
    if (offset > from && offset < to) starts.push([offset - from, line]);
  return {
    order: row.order + from / (row.text.length + 1),
    starts,
    text: row.text.slice(from, to),
    plain: row.plain.slice(from, to),
    source: from === 0 ? row.source : null,
    indented: from === 0 && row.indented,
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
  let out = parts[0] ?? "";
  for (const part of parts.slice(1)) {
    const before = plainForm(out.slice(-1));
    const after = plainForm(part.slice(0, 1));
    const joined =
      (NO_BLANK_BEFORE.test(after) && !isAscii(out.slice(-1))) ||
      (NO_BLANK_AFTER.test(before) && !isAscii(out.slice(-1))) ||
      (isHan(before) && isDigit(after)) ||
      (isDigit(before) && isHan(after));
    out += joined ? part : ` ${part}`;
  }
  return spacedOut(out) ? out.replaceAll(" ", "") : out;
}

/** 政 府 工 作 报 告: single characters set apart. */
function spacedOut(text: string): boolean {
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
