import { cutGlued } from "./rubbish-glued.ts";
import { CONTENTS_HEAD, isPrefaceLabel, rubbishReason } from "./rubbish-lines.ts";
import type { Piece } from "./piece.ts";
import { endsLikeTitle } from "./title.ts";
import { salutationLength } from "./salutation.ts";
import { tornLines } from "./torn-words.ts";
import { wrapWidth } from "./line-width.ts";

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
  const torn = wrapWidth(lines) === null ? tornLines(lines) : [];
  const words = new Set(kept.filter((_, i) => torn[i]).map(compactOf));
  for (const piece of heads) if (!words.has(compactOf(piece))) piece.reason ??= "running-head";
}
