import { markerAt, type Marker, type MarkerStyle } from "./markers.ts";
import { pairCounts, type PairCounts } from "./pair-counts.ts";
import { certainty, headingEnds } from "./boundary-model.ts";

/** Where the heading of a line ends and its paragraph begins, in units of the line; `next` is its length for a heading alone. */
export interface HeadingSpan {
  readonly end: number;
  readonly next: number;
}

const HIGH = new Set(["hash", "part", "big", "han", "han-paren", "first"]);
const LONGEST = 70;
/** A longer sentence may hold a heading and the first words of its paragraph. */
const OPEN_LONGEST = 34;

/** First 。！？ or ： outside quotes and brackets at or after `from`, or -1. */
export function sentenceEnd(plain: string, from: number, within = 400): number {
  let depth = 0;
  const to = Math.min(plain.length, from + within);
  for (let i = from; i < to; i++) {
    const char = plain.charAt(i);
    if ("“(《【".includes(char)) depth++;
    else if ("”)》】".includes(char)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (char === "。" || char === "!" || char === "?") return i;
    else if (char === ":" && !/\d/u.test(plain.charAt(i + 1))) return i;
  }
  return -1;
}

/** How sure the model must be of an end without a sign, where the file's other headings have none. */
const BY_HABIT = 0.2;
/** 「……，是……的迫切需要。」: a whole sentence, however long. */
const WHOLE = /,是[^,。]{4,40}(?:需要|要求|任务|保证|保障|举措|途径|基础|关键|前提|使命|职责)$/u;

/**
 * The heading in a line that begins with a marker; null when the line is a list item or plain text. `pairs`: pairs of the
 * file's text, given where its headings run into their paragraphs without a sign.
 */
function headingSpan(plain: string, marker: Marker, pairs: PairCounts | null = null): HeadingSpan | null {
  const from = marker.length;
  const high = HIGH.has(marker.style);
  const stop = sentenceEnd(plain, from);
  const sentence = (stop < 0 ? plain.length : stop) - from;
  const spaced = blankBoundary(plain, from, stop < 0 ? plain.length : stop);
  if (spaced) return spaced;
  if (pairs && high && sentence > OPEN_LONGEST) {
    const span = openEnd(plain, from, BY_HABIT, pairs);
    if (span) return span;
  }
  if (stop < 0) {
    if (/[;,]$/u.test(plain)) return null;
    if (sentence <= LONGEST) return { end: plain.length, next: plain.length };
    return high ? openEnd(plain, from, 0.4) : null;
  }
  const whole = stop >= plain.length - 1;
  if (!whole && plain.charAt(stop) === ":" && plain.length - from <= LONGEST && isAlone(plain, stop + 1))
    return { end: plain.length, next: plain.length };
  const commas = countCommas(plain, from, stop);
  if (!high && (sentence > 48 || (commas >= 2 && sentence > 32) || (whole && sentence > 40))) return null;
  if (plain.charAt(stop) === ":" && whole && sentence > 40) return null;
  if (sentence <= LONGEST) {
    if (high && sentence > OPEN_LONGEST && !isWholeSentence(plain.slice(from, stop))) {
      const span = openEnd(plain, from, 0.9);
      if (span) return span;
    }
    return { end: stop + 1, next: stop + 1 };
  }
  return high ? openEnd(plain, from, 0.4) : null;
}

/**
 * For every line the heading it begins with, or null; `undefined` lines are skipped. Where at least two long lines of a marker style, and
 * many of them, run on without a sign, the others of that style may as well.
 */
export function headingSpans(plains: readonly (string | undefined)[]): (HeadingSpan | null)[] {
  const markers = plains.map((plain) => (plain === undefined ? null : markerAt(plain)));
  return withoutItems(plains, markers, foundSpans(plains, markers));
}

const RUN = 3;

/**
 * Numbered sentences that follow one another at once are headings together or not at all: where one of three and more is too long to be
 * one, the others, with nothing behind them, are items of the same list.
 */
function withoutItems(
  plains: readonly (string | undefined)[],
  markers: readonly (Marker | null)[],
  spans: readonly (HeadingSpan | null)[],
): (HeadingSpan | null)[] {
  const out = [...spans];
  for (let start = 0; start < plains.length;) {
    let end = start + 1;
    while (end < plains.length && follows(markers[end - 1], markers[end])) end++;
    const run = spans.slice(start, end);
    const alone = (span: HeadingSpan | null, i: number): boolean =>
      span === null ||
      (span.next === plains[start + i]?.length && plains[start + i]?.endsWith("。") === true);
    if (run.length >= RUN && run.includes(null) && run.every(alone)) out.fill(null, start, end);
    start = end;
  }
  return out;
}

/** The number counts on from the one of the line before. */
const follows = (before: Marker | null | undefined, marker: Marker | null | undefined): boolean =>
  before?.style === marker?.style && before?.value !== null && marker?.value === (before?.value ?? 0) + 1;

function foundSpans(
  plains: readonly (string | undefined)[],
  markers: readonly (Marker | null)[],
): (HeadingSpan | null)[] {
  const spans = plains.map((plain, i) => {
    const marker = markers[i];
    return plain !== undefined && marker ? headingSpan(plain, marker) : null;
  });
  const open = openStyles(plains, markers, spans);
  const doubtful = plains.map((plain, i) => {
    const marker = markers[i];
    return plain !== undefined && marker && !open.has(marker.style) && isDoubtful(plain, marker, spans[i]);
  });
  if (open.size === 0 && !doubtful.includes(true)) return spans;
  const pairs = pairCounts(plains.filter((plain) => plain !== undefined).join("\n"));
  return spans.map((span, i) => {
    const marker = markers[i];
    const plain = plains[i];
    if (plain === undefined || !marker) return span;
    if (doubtful[i]) return surerSpan(plain, marker, span ?? null, pairs);
    return open.has(marker.style) ? headingSpan(plain, marker, pairs) : span;
  });
}

/** How sure the model must be when it has seen the pairs of the file's text. */
const SURE = 0.7;
/** A sentence that is a heading all the same, by its siblings. */
const SENTENCE = 90;

/** The heading of such a line ends without a sign, or is a long sentence that may hold the first words of its paragraph. */
function isDoubtful(plain: string, { style, length }: Marker, span: HeadingSpan | null | undefined): boolean {
  if (!span || !HIGH.has(style) || blankBoundary(plain, length, plain.length)) return false;
  const signed = /[。:!?]/u.test(plain.charAt(span.end - 1));
  return span.end < plain.length && !signed ? true : signed && span.end - length > OUTLIER;
}
const OUTLIER = 44;

/** Asks the model anew with the pairs of the file's text; what it is not sure of is a sentence. */
function surerSpan(
  plain: string,
  marker: Marker,
  span: HeadingSpan | null,
  pairs: PairCounts,
): HeadingSpan | null {
  const from = marker.length;
  const open = openEnd(plain, from, SURE, pairs);
  if (open) return open;
  const stop = sentenceEnd(plain, from);
  if (span && /[。:!?]/u.test(plain.charAt(span.end - 1))) return span;
  return stop >= 0 && stop - from <= SENTENCE ? { end: stop + 1, next: stop + 1 } : null;
}

function openStyles(
  plains: readonly (string | undefined)[],
  markers: readonly (Marker | null)[],
  spans: readonly (HeadingSpan | null)[],
): ReadonlySet<MarkerStyle> {
  const counts = new Map<MarkerStyle, { all: number; open: number }>();
  plains.forEach((plain, i) => {
    const style = markers[i]?.style;
    if (plain === undefined || !style || !HIGH.has(style) || plain.length < SHORTEST) return;
    const count = counts.get(style) ?? { all: 0, open: 0 };
    counts.set(style, count);
    count.all++;
    const span = spans[i];
    if (span && !/[。:!?]/u.test(plain.charAt(span.end - 1))) count.open++;
  });
  const often = [...counts].filter(([, { all, open }]) => open >= 2 && open >= all * OFTEN);
  return new Set(often.map(([style]) => style));
}

const OFTEN = 0.4;
/** A line that holds a heading and its paragraph. */
const SHORTEST = 50;

/** The words up to a sentence's end say why something is done, as headings do. */
export const isWholeSentence = (plain: string): boolean => WHOLE.test(plain);

/** Behind an inner ： the line goes on without any sentence: it is all heading (「怎么看：把形势看透」). */
function isAlone(plain: string, from: number): boolean {
  const rest = plain.slice(from);
  return (
    rest.length >= 2 && rest.length <= 36 && !/[。;!?:]/u.test(rest) && /[\u4e00-\u9fff”)》]$/u.test(rest)
  );
}

/** The end of a heading that runs into its paragraph with no sign between them, when the model is as sure as asked. */
function openEnd(
  plain: string,
  from: number,
  sure: number,
  pairs: PairCounts | null = null,
): HeadingSpan | null {
  const ends = headingEnds(plain, from, plain.length, pairs);
  const best = ends[0];
  return best && !best.signed && certainty(ends) >= sure ? { end: best.end, next: best.end } : null;
}

function countCommas(plain: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (plain.charAt(i) === ",") count++;
  return count;
}

/** 「二、今年主要任务 今年是……」: a blank parts the heading from a long text behind it. */
function blankBoundary(plain: string, from: number, stop: number): HeadingSpan | null {
  const blank = plain.lastIndexOf(" ", Math.min(stop, from + 45));
  if (blank < from + 4) return null;
  const rest = plain.length - blank;
  if (
    rest < 50 ||
    !/[\u4e00-\u9fff”)]/u.test(plain.charAt(blank - 1)) ||
    /^[A-Za-z]/u.test(plain.slice(blank + 1))
  )
    return null;
  const sentence = stop - blank;
  if (sentence < 12 && stop > 0) return null;
  return { end: blank, next: blank + 1 };
}
