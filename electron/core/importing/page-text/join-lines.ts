import type { SourceLine } from "../../../../shared/domain/speech/speech.ts";
import { readingOrder } from "./columns.ts";
import { findFurniture } from "./furniture.ts";
import { bodySizeOf, marginsOf, type Margins } from "./margins.ts";
import { typicalWidth, type TextLine, type TextPage } from "./text-page.ts";
import { textRows } from "./text-rows.ts";

/** A line set in further than this many ems begins a paragraph. */
const INDENT = 1.2;
/** A line that leaves more ems free than this was not broken for want of room. */
const FREE = 2;
const OTHER_SIZE = 0.12;
const WIDE_LEADING = 1.5;

const ENDED = /[。！？：；”’）)!?:;]$/u;
const MARKER =
  /^(?:[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、．.](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[，、：]|附件)/u;
/** A line of a table of contents ends with its page. */
const CONTENTS = /[.．…·]{4,}\s*\d+$/u;
const WORD = /^[\dA-Za-z.,%]+/u;
const LATIN_END = /[A-Za-z\d,]$/u;
const LATIN_START = /^[A-Za-z]/u;

interface PlacedLine extends TextLine {
  readonly margins: Margins;
  /** Lines of one column of one page share it. */
  readonly column: number;
}

/** Whether `line` begins a paragraph after `before`. */
function begins(line: PlacedLine, before: PlacedLine, size: number): boolean {
  if (Math.abs(line.size - before.size) > OTHER_SIZE * Math.min(line.size, before.size)) return true;
  if (CONTENTS.test(before.text)) return true;
  const word = typicalWidth(WORD.exec(line.text)?.[0] ?? "");
  const free = (before.margins.right - before.right) / size;
  if (free > Math.max(FREE, word + 1.5)) return true;
  const step = line.y - before.y;
  if (line.column === before.column && step > line.margins.leading * WIDE_LEADING) return true;
  const ended = ENDED.test(before.text);
  const indent = (line.left - line.margins.left) / size;
  if (indent > INDENT) {
    const asBefore = Math.abs(indent - (before.left - before.margins.left) / size) < 0.5;
    return ended || !asBefore || free < -INDENT;
  }
  return MARKER.test(line.text) && (ended || (MARKER.test(before.text) && /\d$/u.test(before.text)));
}

function joined(text: string, next: string): string {
  return LATIN_END.test(text) && LATIN_START.test(next) ? `${text} ${next}` : text + next;
}

/**
 * Makes paragraphs of what pages draw: rows, columns, then hard line breaks undone by indentation, line length and font size. Page
 * numbers and running heads are lines of their own, placed "header" or "footer", after the paragraph that they interrupt.
 */
export function joinLines(pages: readonly TextPage[]): SourceLine[] {
  const columns = pages.map((page) => readingOrder(textRows(page)));
  const furniture = findFurniture(columns);
  const body = columns.flat(2).filter((line) => !furniture.has(line));
  const size = bodySizeOf(body);
  const fallback = marginsOf(body, size) ?? {
    left: Math.min(...body.slice(0, 50).map((line) => line.left)),
    right: Math.max(...body.slice(0, 50).map((line) => line.right)),
    leading: size * 1.8,
  };

  const lines: SourceLine[] = [];
  let waiting: SourceLine[] = [];
  let text = "";
  let before: PlacedLine | null = null;
  const flush = (): void => {
    if (text !== "") lines.push({ text });
    lines.push(...waiting);
    text = "";
    waiting = [];
  };
  columns.flat().forEach((column, index) => {
    const running = column.filter((line) => !furniture.has(line));
    const margins = marginsOf(running, size) ?? fallback;
    for (const line of column) {
      const place = furniture.get(line);
      if (place) {
        waiting.push({ text: line.text, place });
        continue;
      }
      const placed: PlacedLine = { ...line, margins, column: index };
      if (before && begins(placed, before, size)) flush();
      text = joined(text, line.text);
      before = placed;
    }
  });
  flush();
  return lines;
}
