import { flatMarkers, type FlatMarker } from "./flat-markers.ts";
import { certainty, headingEnds, type HeadingEnd } from "./boundary-model.ts";
import { pairCounts, type PairCounts } from "./pair-counts.ts";
import { rankBySiblings, shaped, type ShapedEnd } from "./flat-siblings.ts";
import { isWholeSentence, sentenceEnd } from "./run-in.ts";

/** Cuts before and behind every heading of a body without line breaks. */
export function flatHeadings(plain: string, from: number, to: number): number[] {
  const markers = flatMarkers(plain, from, to);
  const groups = groupSiblings(markers);
  const pairs = pairCounts(plain);
  const choices = markers.map((marker, i) => endsOf(plain, marker, markers[i + 1]?.start ?? to, pairs));
  const ends: (number | null)[] = markers.map(() => null);
  for (const group of groups) {
    const ranked = rankBySiblings(group.map((i) => choices[i] ?? []));
    group.forEach((i, place) => (ends[i] = choose(plain, markers[i], ranked[place] ?? [])));
    settle(plain, group, markers, ends);
  }
  const cuts: number[] = [];
  markers.forEach((marker, i) => {
    const end = ends[i];
    if (end !== null && end !== undefined) cuts.push(marker.start, end);
  });
  return cuts;
}

const HIGH = new Set(["part", "big", "han", "han-paren", "first"]);

/** Where the heading behind a marker ends; null when it reads like running text. */
function endsOf(plain: string, marker: FlatMarker, next: number, pairs: PairCounts): ShapedEnd[] {
  const from = marker.start + marker.length;
  const stop = sentenceEnd(plain, from);
  const limit = stop < 0 ? Math.min(plain.length, from + 400) : stop;
  if (next <= limit)
    return next - from <= 60 ? [shaped(plain, from, { end: next, signed: false, score: 99 })] : [];
  return headingEnds(plain, from, Math.max(next, from + 1), pairs)
    .map((end) =>
      shaped(plain, from, {
        ...end,
        score: end.score + (end.signed ? statement(plain.slice(from, end.end)) : 0),
      }),
    )
    .toSorted((a, b) => b.score - a.score);
}

/** A sentence that says what something is, is rarely a heading. */
const statement = (sentence: string): number =>
  isWholeSentence(sentence) ? 2 : /.{3}[^就可都]是[^非否].{4}/u.test(sentence) ? -2 : 0;

function choose(plain: string, marker: FlatMarker | undefined, ranked: readonly HeadingEnd[]): number | null {
  if (!marker) return null;
  const from = marker.start + marker.length;
  const best = ranked[0];
  if (!best) return null;
  if (best.score < 99 && isResult(plain.slice(from, best.end))) return null;
  if (!HIGH.has(marker.style) && best.score < 99) {
    const text = plain.slice(from, best.end);
    if (best.signed ? runInScore(text) < 0 : certainty(ranked) < 0.5 || runInScore(text) < 2.6) return null;
  }
  return best.signed ? best.end + 1 : best.end;
}

/** A sum with a rate, or two of either, tell what came out. */
const isResult = (text: string): boolean =>
  (text.match(/\d(?:[\d,.]*\d)?(?:%|[万亿]?元|[万亿]?[吨亩])/gu)?.length ?? 0) >= 2;

/** How much the first sentence looks like a heading by itself; below 0 it does not. */
function runInScore(text: string): number {
  const commas = text.match(/,/gu)?.length ?? 0;
  let score = 4;
  if (text.length > 26) score -= (text.length - 26) * 0.3;
  if (commas > 1) score -= 1.5;
  if (/\d+(?:\.\d+)?(?:%|亿|万)/u.test(text)) score -= 2.5;
  if (/^从.{2,20}看/u.test(text)) score -= 2;
  if (/[^就]是[^非否]/u.test(text)) score -= 1.2;
  if (/;/u.test(text)) score -= 3;
  return score;
}

/** A point (一是, 二要) stands between a heading and a list: the list is part of the point. */
const POINT = /[。;:!”][一二三四五六七八九]{1,2}(?:是|要)/u;

function groupSiblings(markers: readonly FlatMarker[]): number[][] {
  const groups = new Map<number, number[]>();
  markers.forEach((marker, i) => {
    const group = groups.get(marker.list);
    if (group) group.push(i);
    else groups.set(marker.list, [i]);
  });
  return [...groups.values()];
}

/** Items of one list are headings together or not at all, except in high styles. */
function settle(
  plain: string,
  group: readonly number[],
  markers: readonly FlatMarker[],
  ends: (number | null)[],
): void {
  const style = markers[group[0] ?? 0]?.style ?? "num";
  if (HIGH.has(style)) {
    const gone = group.filter((i) => ends[i] === null).length;
    if (gone * 2 >= group.length) for (const i of group) ends[i] = null;
    return;
  }
  const semicolons = group
    .slice(1)
    .filter((i) => /[;,]/u.test(plain.charAt((markers[i]?.start ?? 1) - 1))).length;
  const none = group.filter((i) => ends[i] === null).length;
  const first = markers[group[0] ?? 0];
  const outer = markers.findLast((marker) => marker.start < (first?.start ?? 0) && HIGH.has(marker.style));
  const pointed = first !== undefined && POINT.test(plain.slice(outer ? outer.start : 0, first.start));
  if (pointed || semicolons * 2 > group.length - 1 || none * 2 > group.length || group.length === 1)
    for (const i of group) ends[i] = null;
}
