import type { Marker } from "./markers.ts";
import { certainty, headingEnds } from "./boundary-model.ts";

/** Where the heading of a line ends and its paragraph begins, in units of the line; `next` is its length for a heading alone. */
export interface HeadingSpan {
  readonly end: number;
  readonly next: number;
}

const HIGH = new Set(["hash", "part", "big", "han", "han-paren", "first"]);
const LONGEST = 70;

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

/** The heading in a line that begins with a marker; null when the line is a list item or plain text. */
export function headingSpan(plain: string, marker: Marker): HeadingSpan | null {
  const from = marker.length;
  const high = HIGH.has(marker.style);
  const stop = sentenceEnd(plain, from);
  const sentence = (stop < 0 ? plain.length : stop) - from;
  const spaced = blankBoundary(plain, from, stop < 0 ? plain.length : stop);
  if (spaced) return spaced;
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
    if (high && sentence > 34) {
      const open = openEnd(plain, from, 0.9);
      if (open) return open;
    }
    return { end: stop + 1, next: stop + 1 };
  }
  return high ? openEnd(plain, from, 0.4) : null;
}

/** Behind an inner ： the line goes on without any sentence: it is all heading (「怎么看：把形势看透」). */
function isAlone(plain: string, from: number): boolean {
  const rest = plain.slice(from);
  return (
    rest.length >= 2 && rest.length <= 36 && !/[。;!?:]/u.test(rest) && /[\u4e00-\u9fff”)》]$/u.test(rest)
  );
}

/** The end of a heading that runs into its paragraph with no sign between them, when the model is as sure as asked. */
function openEnd(plain: string, from: number, sure: number): HeadingSpan | null {
  const ends = headingEnds(plain, from, plain.length);
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
