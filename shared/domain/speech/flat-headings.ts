import { flatMarkers, type FlatMarker } from "./flat-markers.ts";
import { certainty, headingEnds, type HeadingEnd } from "./boundary-model.ts";
import { boundaryScore } from "./boundary-rules.ts";
import { sentenceEnd } from "./run-in.ts";

/** Cuts before and behind every heading of a body without line breaks. */
export function flatHeadings(plain: string, from: number, to: number): number[] {
  const markers = flatMarkers(plain, from, to);
  const groups = groupSiblings(markers);
  const choices = markers.map((marker, i) => endsOf(plain, marker, markers[i + 1]?.start ?? to));
  const ends: (number | null)[] = markers.map(() => null);
  for (const group of groups) {
    const length = commonLength(group, markers, choices);
    for (const i of group) ends[i] = choose(plain, markers[i], choices[i] ?? [], length);
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
function endsOf(plain: string, marker: FlatMarker, next: number): HeadingEnd[] {
  const from = marker.start + marker.length;
  const stop = sentenceEnd(plain, from);
  const limit = stop < 0 ? Math.min(plain.length, from + 400) : stop;
  if (next <= limit) return next - from <= 60 ? [{ end: next, signed: false, score: 99 }] : [];
  return headingEnds(plain, from, Math.max(next, from + 1))
    .map((end) =>
      Object.assign(end, {
        score:
          end.score +
          (end.signed
            ? statement(plain.slice(from, end.end))
            : boundaryScore(plain, from, end.end, limit) * RULES),
      }),
    )
    .toSorted((a, b) => b.score - a.score);
}

/** A sentence that says what something is, is rarely a heading. */
const statement = (sentence: string): number => (/.{3}[^就可都]是[^非否].{4}/u.test(sentence) ? -2 : 0);

/** Share of the hand-made rules beside the learned weights. */
const RULES = 0.6;

/** Headings of one list are alike: what a heading gains by being about as long as its siblings. */
const likeness = (length: number, common: number | null): number =>
  common === null ? 0 : Math.max(0, 1.6 - Math.abs(length - common) * 0.3);

/** The length that most headings of a list can have, or null for short lists. */
function commonLength(
  group: readonly number[],
  markers: readonly FlatMarker[],
  choices: readonly (readonly HeadingEnd[])[],
): number | null {
  if (group.length < 3) return null;
  let best: number | null = null;
  let most = -Infinity;
  for (let length = 4; length <= 40; length++) {
    let sum = 0;
    for (const i of group) {
      const from = (markers[i]?.start ?? 0) + (markers[i]?.length ?? 0);
      const top = choices[i] ?? [];
      if (top.length > 0)
        sum += Math.max(...top.map(({ end, score }) => Math.min(score, 8) + likeness(end - from, length)));
    }
    if (sum > most) {
      most = sum;
      best = length;
    }
  }
  return best;
}

function choose(
  plain: string,
  marker: FlatMarker | undefined,
  ends: readonly HeadingEnd[],
  common: number | null,
): number | null {
  if (!marker || ends.length === 0) return null;
  const from = marker.start + marker.length;
  const ranked = ends
    .map((end) => ({ ...end, score: end.score + likeness(end.end - from, common) }))
    .toSorted((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best) return null;
  if (!HIGH.has(marker.style) && best.score < 99) {
    const text = plain.slice(from, best.end);
    if (best.signed ? runInScore(text) < 0 : certainty(ranked) < 0.5 || runInScore(text) < 2.6) return null;
  }
  return best.signed ? best.end + 1 : best.end;
}

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
  if (HIGH.has(style)) return;
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
