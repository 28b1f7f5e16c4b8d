import { cutPiece, makePiece, type Cut, type Piece } from "./piece.ts";
import type { SourceLine } from "./speech.ts";

const MARKUP =
  /<\/?(p|div|br|h[1-6]|li|ul|ol|tr|td|th|table|tbody|section|article|center|blockquote|span|b|i|u|strong|em|font|a|img|o:p|st1:[a-z]+|sup|sub)\b[^<>]{0,2000}>|<!--[^<>]{0,2000}-->|&(?:nbsp|emsp|ensp|#160|#12288);/giu;
const BLOCK_TAG = /^<\/?(p|div|br|h[1-6]|li|ul|ol|tr|table|tbody|section|article|center|blockquote)\b/iu;

/** The tag ends a line for a reader: <p>, <br>, </div>. */
export const isBlockTag = (tag: string): boolean => BLOCK_TAG.test(tag);

const WRITTEN_BREAK = /(?:\\r\\n|\\n|\\r(?!\\)|\\t)+/gu;
const LOST_BLANK = /\?{2,}/gu;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u00ad\ufffe\uffff]+|[^\P{Cc}\s]+/gu;
/** Private use characters: inside a word one may be a rare name, beside punctuation it is left over from a font. */
const PRIVATE = /[\ue000-\uf8ff]/u;
const LOOSE_PRIVATE = /(?<=^|[。,;:!?，；：！？、”）\s])[\ue000-\uf8ff]+|[\ue000-\uf8ff]+(?=\s*$)/gu;
const HASH = /^[ \ufeff]{0,3}(#{1,6}) *(?=[^#\s])/u;
const BOLD_LINE = /^( *(?:#{1,6} *)?)\*\*([^*]{2,60})\*\* *$/u;
/** A stretch in bold type; two stars also mask what is not to be named (20**年, **县), which never stands for four characters and more. */
const BOLD =
  /(?<![\d*])(?:\*\*|__)(?=[^\s*_年月日省市县区镇乡村亿万元%个名、。，,])([^*_\n]{3,120}?[^\s*_])(?:\*\*|__)(?!\*)/gu;
const BOLD_START = /^[ \u3000>]{0,6}(?:\*\*|__)[^*_]{4,}(?:\*\*|__)/u;
const SOFT_BREAK = /[\u2028\u2029\f\v]+/u;

/** Which kinds of broken line ends a file shows; decided once a file, so that a lone sign in a sentence is left alone. */
interface Habits {
  readonly hashes: boolean;
  readonly bold: boolean;
  readonly markup: boolean;
  readonly writtenBreaks: boolean;
  readonly lostBlanks: boolean;
}

function habitsOf(lines: readonly SourceLine[]): Habits {
  let markup = 0;
  let written = 0;
  let blanks = 0;
  let hashes = 0;
  let bold = 0;
  for (const { text } of lines) {
    if (HASH.test(text)) hashes++;
    if (BOLD_START.test(text)) bold++;
    if (text.includes("<") || text.includes("&")) markup += text.match(MARKUP)?.length ?? 0;
    if (text.includes("\\")) written += text.match(WRITTEN_BREAK)?.length ?? 0;
    if (text.includes("??")) blanks += text.match(LOST_BLANK)?.length ?? 0;
  }
  return {
    hashes: hashes >= 2 || HASH.test(lines.find(({ text }) => text.trim() !== "")?.text ?? ""),
    bold: bold >= 2,
    markup: markup > 0,
    writtenBreaks: written >= 3,
    lostBlanks: blanks >= 2,
  };
}

/** The level that a line's # give it, and the cuts that take # and bold marks around a whole line out. */
function markdownOf(text: string, into: Cut[]): number | null {
  const hash = HASH.exec(text);
  if (hash) into.push({ start: 0, end: hash[0].length, reason: "markup", breaks: false });
  const bold = BOLD_LINE.exec(text);
  if (bold?.[1] !== undefined && bold[2] !== undefined) {
    const start = bold[1].length;
    const end = start + bold[2].length + 4;
    into.push({ start, end: start + 2, reason: "markup", breaks: false });
    into.push({ start: end - 2, end, reason: "markup", breaks: false });
  }
  return hash?.[1]?.length ?? null;
}

function collect(
  text: string,
  pattern: RegExp,
  reason: string,
  breaks: (found: string) => boolean,
  into: Cut[],
): void {
  for (const match of text.matchAll(pattern))
    into.push({ start: match.index, end: match.index + match[0].length, reason, breaks: breaks(match[0]) });
}

function cutsOf(text: string, habits: Habits): Cut[] {
  const cuts: Cut[] = [];
  if (habits.markup && (text.includes("<") || text.includes("&")))
    collect(text, MARKUP, "markup", isBlockTag, cuts);
  if (habits.writtenBreaks && text.includes("\\"))
    collect(text, WRITTEN_BREAK, "line-break", (s) => /[rn]/.test(s), cuts);
  if (habits.lostBlanks && text.includes("??"))
    collect(text, LOST_BLANK, "lost-blank", (marks) => marks.length >= 4, cuts);
  if (habits.bold && (text.includes("**") || text.includes("__")))
    for (const { index, 0: whole } of text.matchAll(BOLD)) {
      const end = index + whole.length;
      cuts.push({ start: index, end: index + 2, reason: "markup", breaks: false });
      cuts.push({ start: end - 2, end, reason: "markup", breaks: false });
    }
  collect(text, INVISIBLE, "invisible", () => false, cuts);
  if (PRIVATE.test(text)) collect(text, LOOSE_PRIVATE, "invisible", () => false, cuts);
  if (cuts.length < 2) return cuts;
  cuts.sort((a, b) => a.start - b.start);
  let end = 0;
  return cuts.filter((cut) => cut.start >= end && ((end = cut.end), true));
}

/** Source lines to pieces: blank lines fall away, tags, written-out line breaks and lost blanks are cut out and break lines. */
export function toPieces(lines: readonly SourceLine[]): Piece[] {
  const habits = habitsOf(lines);
  const pieces: Piece[] = [];
  lines.forEach((source, index) => {
    const parts = SOFT_BREAK.test(source.text) ? source.text.split(/[\u2028\u2029\f\v]+/u) : [source.text];
    parts.forEach((text, part) => {
      if (text.trim() === "") return;
      const indented = /^(?:\u3000|\t| {2,}|\u2003)/u.test(text);
      const marks: Cut[] = [];
      const level = habits.hashes && part === 0 ? markdownOf(text, marks) : null;
      const given = level === null ? source : { ...source, outlineLevel: source.outlineLevel ?? level };
      const piece = makePiece(index + 1, text, { indented, source: part === 0 ? given : null });
      const cuts = marks.length > 0 ? marks : cutsOf(text, habits);
      if (cuts.length === 0) pieces.push(piece);
      else pieces.push(...cutPiece(piece, cuts));
    });
  });
  return pieces;
}
