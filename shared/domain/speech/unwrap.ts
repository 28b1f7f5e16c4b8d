import { plainForm } from "../text/plain.ts";
import { markerAt } from "./markers.ts";
import type { Piece } from "./piece.ts";
import { tornLines } from "./torn-words.ts";
import { tidyBlanks, type Row, type RowStart } from "./row.ts";

const CLOSED = /[。!?:;…](?:[”’)》】\]]|\[\d+\]|\(\d+\))*$/u;
const OPENING = /^(?:各位[^。]{0,20}[!:,]|同志们|尊敬的|亲爱的|\d{4}年.{0,12}$)/u;

/** Columns a line fills: a Chinese character one, an ASCII character half. */
function columns(plain: string): number {
  let width = 0;
  for (let i = 0; i < plain.length; i++)
    width += plain.charCodeAt(i) < 0x2e80 && plain.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}

/** Width at which a file with hard line breaks is broken, or null for a file with one paragraph a line. */
export function wrapWidth(lines: readonly string[]): number | null {
  if (lines.length < 8) return null;
  const widths = lines.map((line) => (line.length > 240 ? 120 : columns(line)));
  const sorted = widths.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (high < 14 || high > 75) return null;
  let full = 0;
  let open = 0;
  lines.forEach((line, i) => {
    const width = widths[i] ?? 0;
    if (width < high * 0.85 || width > high * 1.25) return;
    full++;
    if (!CLOSED.test(line)) open++;
  });
  const short = lines.length < 20;
  return full >= lines.length * (short ? 0.45 : 0.3) && open >= full * (short ? 0.75 : 0.55) ? high : null;
}

/** Joins kept pieces into rows: what was cut apart inside a line, hard line breaks, paragraphs broken by links. */
export function joinPieces(pieces: readonly Piece[]): Row[] {
  const kept = pieces.map((piece, order) => ({ piece, order })).filter(({ piece }) => piece.reason === null);
  const trimmed = kept.map(({ piece }) => piece.plain.trim());
  const width = wrapWidth(trimmed);
  const indents = kept.filter(({ piece }) => piece.indented).length;
  const usesIndents = indents >= 3 && indents < kept.length * 0.6;
  const torn = tornLines(trimmed);
  const rows: Row[] = [];
  let builder: Builder | null = null;
  for (const [i, { piece, order }] of kept.entries()) {
    const plain = trimmed[i] ?? "";
    const joins =
      builder !== null &&
      (piece.glued ||
        torn[i] === true ||
        continues(builder, piece, plain, trimmed[i - 1] ?? "", width, usesIndents));
    if (builder && joins) {
      builder.add(
        piece,
        order,
        piece.glued && (/^\s/u.test(piece.text) || pieces[order - 1]?.reason === "lost-blank"),
      );
      continue;
    }
    if (builder) rows.push(builder.row());
    builder = new Builder(piece, order);
  }
  if (builder) rows.push(builder.row());
  return rows;
}

function continues(
  builder: Builder,
  piece: Piece,
  plain: string,
  before: string,
  width: number | null,
  usesIndents: boolean,
): boolean {
  if (piece.source?.place || builder.first.source?.place) return false;
  if (piece.source?.outlineLevel || builder.first.source?.outlineLevel || piece.source?.number) return false;
  if (usesIndents && piece.indented && width !== null) return false;
  if (/[《“(【〈]$/u.test(before) || (/^[》”)】〉]/u.test(plain) && isOpen(builder.text))) return true;
  if (inTitleMarks(builder.text) && markerAt(plain) === null) return true;
  const closed = CLOSED.test(before);
  if (width !== null) {
    if (columns(before) < width * 0.86) return false;
    const opens = markerAt(plain) !== null || OPENING.test(plain);
    if (opens && (closed || markerAt(plain)?.style === "han" || plain.startsWith("各位"))) return false;
    return usesIndents || !closed || !opens;
  }
  if (closed || builder.length < 40) return false;
  if (markerAt(plain) !== null || OPENING.test(plain) || builder.isHeadingLike) return false;
  if (/^[、。,;:!?)”’》】%]/u.test(plain)) return true;
  if (/[\u4e00-\u9fff,、]$/u.test(before) && builder.hasSentence && /[,。;]/u.test(plain)) return true;
  return plain.length <= 10 ? !/[。!?;:]$/u.test(plain) : CLOSED.test(plain);
}

/** The last quote or bracket of the text is not closed yet. */
function isOpen(text: string): boolean {
  const tail = text.slice(-200);
  const open = Math.max(...["《", "“", "（", "(", "【", "〈"].map((sign) => tail.lastIndexOf(sign)));
  const closed = Math.max(...["》", "”", "）", ")", "】", "〉"].map((sign) => tail.lastIndexOf(sign)));
  return open > closed;
}

/** A name in 《》 goes on in the next line. */
function inTitleMarks(text: string): boolean {
  const open = text.lastIndexOf("《");
  return open >= 0 && text.length - open <= 60 && text.indexOf("》", open) < 0 && !text.includes("。", open);
}

/** Blanks in a very long line may stand for lost line breaks: they stay until it is known whether they do. */
const tidy = (text: string): string => (text.length > 600 ? text.replaceAll(/\s+/gu, " ") : tidyBlanks(text));

class Builder {
  readonly first: Piece;
  text: string;
  isHeadingLike: boolean;
  readonly starts: RowStart[];

  constructor(first: Piece, order: number) {
    this.first = first;
    this.text = tidy(first.text.trim());
    this.starts = [[0, first.line, order]];
    this.isHeadingLike = markerAt(first.plain.trim()) !== null && !first.plain.includes("。");
  }

  get hasSentence(): boolean {
    return this.text.includes("。");
  }

  get length(): number {
    return this.text.length;
  }

  add(piece: Piece, order: number, blank: boolean): void {
    const text = tidy(piece.text.trim());
    const words = /[A-Za-z]$/u.test(this.text) && /^[A-Za-z]/u.test(text);
    if (blank || words) this.text += " ";
    this.starts.push([this.text.length, piece.line, order]);
    this.text += text;
  }

  row(): Row {
    const { starts, text } = this;
    return {
      offset: 0,
      starts,
      text,
      plain: plainForm(text),
      source: this.first.source,
      indented: this.first.indented,
    };
  }
}
