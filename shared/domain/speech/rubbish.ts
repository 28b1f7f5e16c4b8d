import { cutGlued } from "./rubbish-glued.ts";
import { CONTENTS_HEAD, isPrefaceLabel, rubbishReason } from "./rubbish-lines.ts";
import type { Piece } from "./piece.ts";
import { endsLikeTitle } from "./title.ts";
import { salutationLength } from "./salutation.ts";
import { tornLines } from "./torn-words.ts";
import { columns, isClosed, isFull, wrapWidth } from "./line-width.ts";
import { markerAt } from "./markers.ts";

/** Styles that word processors give to the lines of a table of contents. */
const TOC_STYLE = /^(?:toc|目录) ?\d/iu;

const compactOf = ({ plain }: Piece): string => (/\s/u.test(plain) ? plain.replace(/\s+/gu, "") : plain);

/** What is left of a line when site marks are cut out is a sentence of the speech. */
const isSentence = (piece: Piece): boolean =>
  piece.reason === null &&
  piece.plain.length >= 10 &&
  /[。!?;]/u.test(piece.plain) &&
  rubbishReason(compactOf(piece)) === null;

/** Marks what can be told from a line by itself or from lines that come again: rubbish, contents, running heads, page numbers. */
export function markRubbish(pieces: readonly Piece[]): Piece[] {
  const out = pieces.flatMap((piece) => {
    const cut = cutGlued(piece);
    return rubbishReason(compactOf(piece)) === null || cut.some(isSentence) ? cut : [piece];
  });
  for (const piece of out) {
    if (piece.reason !== null) continue;
    const place = piece.source?.place;
    piece.reason =
      place === "header" || place === "footer"
        ? "running-head"
        : TOC_STYLE.test(piece.source?.styleName ?? "")
          ? "contents"
          : rubbishReason(compactOf(piece));
  }
  markPrefaces(out);
  markContents(out);
  markLeaders(out);
  markRepeated(out);
  return out;
}

/** A label such as 内容摘要： that stands alone: the line after it is the preface. */
function markPrefaces(pieces: readonly Piece[]): void {
  const kept = pieces.filter((piece) => piece.reason === null || piece.reason === "preface");
  kept.forEach((piece, i) => {
    const next = kept[i + 1];
    if (piece.reason !== "preface" || !next || !isPrefaceLabel(compactOf(piece))) return;
    if (salutationLength(next.plain.trim()) > 0) return;
    for (const part of kept.slice(i + 1)) {
      if (part.line !== next.line) break;
      part.reason ??= "preface";
    }
  });
}

/** What may stand between the lines of a table of contents. */
const PASSED: ReadonlySet<string | null> = new Set([
  "page-number",
  "markup",
  "line-break",
  "lost-blank",
  "invisible",
]);

/** A table of contents: from its head through short lines, until they begin again or prose follows. */
function markContents(pieces: readonly Piece[]): void {
  const at = pieces.findIndex((piece) => piece.reason === null && CONTENTS_HEAD.test(compactOf(piece)));
  const head = pieces[at];
  if (!head) return;
  const rest = pieces.slice(at + 1).filter(({ reason }) => !PASSED.has(reason));
  const seen = new Set<string>();
  const taken: Piece[] = [];
  for (const piece of rest) {
    const text = compactOf(piece).replace(/[.…·]*\d*$/u, "");
    if (piece.reason !== null && piece.reason !== "contents") break;
    if (
      endsLikeTitle(piece.plain.trim()) ||
      text.length > 45 ||
      /[。;]$/u.test(text) ||
      salutationLength(piece.plain.trim()) > 0 ||
      seen.has(text)
    )
      break;
    seen.add(text);
    taken.push(piece);
  }
  if (taken.length < 2 && !rest.some((piece) => piece.reason === "contents")) return;
  head.reason = "contents";
  for (const piece of taken) piece.reason ??= "contents";
}

/** A line of a table of contents: dots or a blank, then the number of a page. */
const DOTTED = /[.…·] ?[.…·] ?\d{1,3}$/u;
const PAGED = /[\u4e00-\u9fff)》”](?: +| *[.…·] *)\d{1,3}$/u;
const LEADERS = 3;
const LONGEST_ENTRY = 120;

/** A table of contents without a head: at least three lines with dots and a page, and what stands between them. */
function markLeaders(pieces: readonly Piece[]): void {
  const rest = pieces.filter(
    ({ reason }) => reason === "contents" || !(reason !== null && PASSED.has(reason)),
  );
  const plain = rest.map((piece) => piece.plain.trim());
  const isEntry = (text: string, pattern: RegExp): boolean =>
    text.length <= LONGEST_ENTRY && /\d$/u.test(text) && pattern.test(text);
  const ends = plain.map((text, i) => rest[i]?.reason === "contents" || isEntry(text, DOTTED));
  if (ends.filter(Boolean).length < LEADERS) return;
  const entry = plain.map((text, i) => ends[i] === true || isEntry(text, PAGED));
  for (let from = ends.indexOf(true); from >= 0;) {
    let first = from;
    while (entry[first - 1] === true) first--;
    let last = from;
    while (entry[last + 1] === true || (entry[last + 2] === true && isShortEntry(plain[last + 1]))) last++;
    if (ends.slice(first, last + 1).filter(Boolean).length >= LEADERS) {
      const before = plain[first - 1] ?? "";
      if (markerAt(plain[first] ?? "") === null && markerAt(before) !== null && isShortEntry(before)) first--;
      for (const piece of rest.slice(first, last + 1)) piece.reason ??= "contents";
    }
    from = ends.indexOf(true, last + 1);
  }
}

const isShortEntry = (plain: string | undefined): boolean =>
  plain !== undefined && plain.length <= LONGEST_ENTRY / 2 && !/[。;!?]/u.test(plain);

/** Running heads and bare page numbers: short lines without a sentence that come again and again, or count up. */
function markRepeated(pieces: readonly Piece[]): void {
  const kept = pieces.filter((piece) => piece.reason === null);
  if (kept.length < 40) return;
  const counts = new Map<string, number>();
  const numbers: Piece[] = [];
  for (const piece of kept) {
    const text = compactOf(piece);
    if (text.length > 30 || /[。;:!?,]$/u.test(text)) continue;
    if (/^[-.·]*(?:\d{1,3}|[ivx]{1,5})[-.·]*$/iu.test(text)) numbers.push(piece);
    else if (text.length >= 4) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  if (numbers.length >= 3) for (const piece of numbers) piece.reason = "page-number";
  const often = Math.max(4, kept.length / 200);
  const heads = kept.filter((piece) => (counts.get(compactOf(piece)) ?? 0) >= often);
  if (heads.length === 0) return;
  const lines = kept.map((piece) => piece.plain.trim());
  const width = wrapWidth(lines);
  const torn = width === null ? tornLines(lines) : [];
  const words = new Set(kept.filter((_, i) => torn[i]).map(compactOf));
  const spoken = spokenAgain(kept, new Set(heads.map(compactOf)), width);
  for (const piece of heads) {
    const text = compactOf(piece);
    if (!words.has(text) && !spoken.has(text)) piece.reason ??= "running-head";
  }
}

/** Columns by which the first line of a paragraph is set in. */
const INDENT = 2;

/**
 * Which lines that come again are text all the same: numbered ones, the first lines of paragraphs that begin alike, and the second lines
 * of titles, each time below another short line.
 */
function spokenAgain(
  kept: readonly Piece[],
  repeated: ReadonlySet<string>,
  width: number | null,
): ReadonlySet<string> {
  const spoken = new Set<string>();
  const places = new Map<string, number>();
  const second = new Map<string, number>();
  kept.forEach((piece, i) => {
    const text = compactOf(piece);
    if (!repeated.has(text)) return;
    const plain = piece.plain.trim();
    const full = width !== null && isFull(columns(plain) + INDENT, width);
    if (markerAt(plain) !== null || (full && !isClosed(plain))) spoken.add(text);
    places.set(text, (places.get(text) ?? 0) + 1);
    const before = kept[i - 1];
    if (before && isTitleStart(before.plain.trim(), width) && !repeated.has(compactOf(before)))
      second.set(text, (second.get(text) ?? 0) + 1);
  });
  for (const [text, count] of places) if ((second.get(text) ?? 0) > count * 0.6) spoken.add(text);
  return spoken;
}

/** A short line without any sign, which the next may go on with. */
const isTitleStart = (plain: string, width: number | null): boolean =>
  plain.length >= 4 &&
  !isFull(columns(plain), width ?? 30) &&
  /^[\u4e00-\u9fff“”、]+$/u.test(plain) &&
  markerAt(plain) === null;
