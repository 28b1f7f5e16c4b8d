import { plainForm } from "../text/plain.ts";
import { columns, evenRuns, isClosed, isFull, wrapWidth } from "./line-width.ts";
import { isPoint, markerAt } from "./markers.ts";
import { isDocumentNumber, isFullDate, isOffice, isPaperHead } from "./notice-frame.ts";
import type { Piece } from "./piece.ts";
import { isOfficeAddress } from "./salutation.ts";
import { TornPairs } from "./torn-pairs.ts";
import { tornLines } from "./torn-words.ts";
import { endsLikeTitle } from "./title.ts";
import { tidyBlanks, type Row, type RowStart } from "./row.ts";

const OPENING = /^(?:各位[^。]{0,20}[!:,]|同志们|尊敬的|亲爱的|\d{4}年.{0,12}$)/u;

/** Joins kept pieces into rows: what was cut apart inside a line, hard line breaks, paragraphs broken by links. */
export function joinPieces(pieces: readonly Piece[]): Row[] {
  const kept = pieces.map((piece, order) => ({ piece, order })).filter(({ piece }) => piece.reason === null);
  const trimmed = kept.map(({ piece }) => piece.plain.trim());
  const width = wrapWidth(trimmed);
  const indents = kept.filter(({ piece }) => piece.indented).length;
  const usesIndents = indents >= 3 && indents < kept.length * 0.6;
  const torn = tornLines(trimmed, nearLines(kept));
  const pairs = new TornPairs(trimmed);
  const even = width === null ? evenRuns(trimmed) : [];
  const rows: Row[] = [];
  let builder: Builder | null = null;
  for (const [i, { piece, order }] of kept.entries()) {
    const plain = trimmed[i] ?? "";
    const joins =
      builder !== null &&
      (piece.glued ||
        (isRunning(builder.first, piece) &&
          (torn[i] === true ||
            isPartedByNothing(pieces, kept[i - 1]?.order ?? 0, order, plain, trimmed[i - 1] ?? "") ||
            (even[i] === true && !opensRow(plain)) ||
            continues(
              builder,
              piece,
              plain,
              trimmed[i - 1] ?? "",
              trimmed[i + 1] ?? "",
              pairs,
              width,
              usesIndents,
            ))));
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

/** For every kept piece whether no empty line stands before it. */
function nearLines(kept: readonly { readonly piece: Piece; readonly order: number }[]): readonly boolean[] {
  return kept.map(({ piece, order }, i) => {
    const before = kept[i - 1];
    return before !== undefined && piece.line - before.piece.line <= order - before.order;
  });
}

/** Only signs that nobody sees stand on the lines between two parts of a sentence. */
function isPartedByNothing(
  pieces: readonly Piece[],
  from: number,
  to: number,
  plain: string,
  before: string,
): boolean {
  const lines = pieces.slice(from, to + 1);
  return (
    lines.length > 2 &&
    lines.slice(1, -1).every(({ reason }) => reason === "invisible") &&
    lines.every(({ line }, i) => i === 0 || line - (lines[i - 1]?.line ?? line) <= 1) &&
    before.includes(",") &&
    !isClosed(before) &&
    !opensRow(plain) &&
    markerAt(before) === null
  );
}

/** Signs and words that no line begins with by itself. */
const NO_START = /^[、。,;:!?)”’》】%](?!$)|^的(?=[\u4e00-\u9fff])(?!士)/u;
/** A figure that alone is linked. */
const FIGURE = /^\d[\d.,]{0,6}(?:%|亿元|万元)?$/u;
const FRAGMENT = 30;
/** An own-line heading is no longer. */
const HEADING = 60;
/** A linked word is no longer. */
const WORD = 12;
/** Columns by which the first line of a paragraph is set in. */
const INDENT = 2;

/** A few words that stand in the middle of a sentence: the line before is open and the one behind cannot begin a line, or it is a subscript. */
function isInside(text: string, before: string, plain: string, after: string, whole: boolean): boolean {
  if (isClosed(before) || opensRow(plain)) return false;
  if (/[A-Za-z(]$/u.test(before) && /^[\d.]{1,4}$/u.test(plain)) return true;
  if (whole && FIGURE.test(plain))
    return /[,。;].*[\u4e00-\u9fff]$/u.test(before) && /^[\u4e00-\u9fff%]/u.test(after);
  if (whole && FIGURE.test(before) && text.length > before.length) return true;
  if (/[A-Za-z(][\d.]{1,4}$/u.test(text) && /^[\d.]{1,4}$/u.test(before)) return true;
  return (
    plain.length <= FRAGMENT &&
    !/[。;!?,]/u.test(plain) &&
    (NO_START.test(after) ||
      (after.startsWith("(") && markerAt(after) === null && before.length >= 40 && before.includes("。")))
  );
}

/** Running text that the file itself gives no place in the outline. */
const isRunning = (first: Piece, piece: Piece): boolean =>
  !piece.source?.place &&
  !first.source?.place &&
  !piece.source?.outlineLevel &&
  !first.source?.outlineLevel &&
  !piece.source?.number;

const opensRow = (plain: string): boolean =>
  markerAt(plain) !== null || isPoint(plain) || OPENING.test(plain);

/** A number or a point that lost the break behind it: 一要, （三）. */
const LONE_SIGN =
  /^(?:[一二三四五六七八九十]{1,3}(?:、|是|要)|\([一二三四五六七八九十\d]{1,3}\)[、.]?|第[一二三四五六七八九十]{1,2}(?:,|、)|\d{1,2}[、.]|-{2})$/u;

function continues(
  builder: Builder,
  piece: Piece,
  plain: string,
  before: string,
  after: string,
  pairs: TornPairs,
  width: number | null,
  usesIndents: boolean,
): boolean {
  if (isFrame(builder, plain, before, after)) return false;
  if (NO_START.test(plain) && !plain.startsWith(")")) return true;
  if (
    !(builder.isHeadingLike && before.length > 12) &&
    isInside(builder.text, before, plain, after, width === null)
  )
    return true;
  if (LONE_SIGN.test(before)) return markerAt(plain) === null && !LONE_SIGN.test(plain);
  if (usesIndents && piece.indented && width !== null) return false;
  if (/[《“(【〈]$/u.test(before) || (/^[》”)】〉]/u.test(plain) && isOpen(builder.text))) return true;
  if (inTitleMarks(builder.text) && markerAt(plain) === null) return true;
  const closed = isClosed(before);
  if (width !== null) {
    const indent = builder.starts.length === 1 ? INDENT : 0;
    if (!isFull(columns(before) + indent, width))
      return !closed && !opensRow(plain) && goesOn(builder, before, plain, width);
    const opens = markerAt(plain) !== null || OPENING.test(plain);
    if (opens && (closed || markerAt(plain)?.style === "han" || plain.startsWith("各位"))) return false;
    return usesIndents || !closed || !opens;
  }
  if (closed || opensRow(plain)) return false;
  if (/[,、]$/u.test(before) && /[\u4e00-\u9fff]/u.test(before)) return true;
  const quoted = before.endsWith("”") || isOpen(builder.text);
  if (quoted && plain.length <= WORD && before.includes("、") && /[,。]/u.test(after) && !opensRow(after))
    return true;
  if (pairs.tears(before, plain)) return true;
  if (builder.length < 40 || builder.isHeadingLike) return false;
  if (piece.indented && !builder.hasSentence && builder.length <= HEADING) return false;
  if (/[\u4e00-\u9fff,、]$/u.test(before) && builder.hasSentence && /[,。;]/u.test(plain)) return true;
  return plain.length <= 10 ? !/[。!?;:]$/u.test(plain) : isClosed(plain);
}

/** Lines from the top in which a red head may stand. */
const TOP = 10;

/** A line of a broken text that ends early goes on with the next all the same. */
function goesOn(builder: Builder, before: string, plain: string, width: number): boolean {
  if (builder.hasSentence && builder.length > width * 1.5 && columns(before) > width / 2) return true;
  if (builder.isHeadingLike || !/[,，]/u.test(builder.text) || builder.length < width) return false;
  return /[,、》”)]$/u.test(before) || isOpen(builder.text) || isFull(columns(plain), width);
}

/** A break of a notice's own: around its number, below its issuing office and its addressees, above its signature. */
function isFrame(builder: Builder, plain: string, before: string, after: string): boolean {
  if (isDocumentNumber(plain) || isDocumentNumber(before)) return true;
  if (isPaperHead(before) && builder.first.line <= TOP) return true;
  const first = builder.starts.length === 1;
  if (first && isOffice(before)) return plain.startsWith("关于") || isFullDate(plain);
  if (isOffice(plain) && isFullDate(after)) return true;
  if (isClosed(before) && isTitleLine(plain) && (endsLikeTitle(plain) || endsTitle(after))) return true;
  return before.endsWith(":") && isOfficeAddress(plainForm(builder.text));
}

/** A short line without any sign, as titles are broken into. */
const isTitleLine = (plain: string): boolean =>
  plain.length >= 4 && plain.length <= 30 && !/[,。;:!?]/u.test(plain) && markerAt(plain) === null;

const endsTitle = (plain: string): boolean => isTitleLine(plain) && endsLikeTitle(plain);

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
