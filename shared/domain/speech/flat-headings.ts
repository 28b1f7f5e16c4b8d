import { flatMarkers, type FlatMarker } from "./flat-markers.ts";
import { gluedBoundary } from "./glued-boundary.ts";
import { sentenceEnd } from "./run-in.ts";

/** Cuts before and behind every heading of a body without line breaks. */
export function flatHeadings(plain: string, from: number, to: number): number[] {
  const markers = flatMarkers(plain, from, to);
  const groups = groupSiblings(markers);
  const ends = markers.map((marker, i) => headingEnd(plain, marker, markers[i + 1]?.start ?? to));
  for (const group of groups) settle(plain, group, markers, ends);
  const cuts: number[] = [];
  markers.forEach((marker, i) => {
    const end = ends[i];
    if (end !== null && end !== undefined) cuts.push(marker.start, end);
  });
  return cuts;
}

const HIGH = new Set(["part", "big", "han", "han-paren", "first"]);

/** Where the heading behind a marker ends; null when it reads like running text. */
function headingEnd(plain: string, marker: FlatMarker, next: number): number | null {
  const from = marker.start + marker.length;
  const high = HIGH.has(marker.style);
  const stop = sentenceEnd(plain, from);
  const limit = stop < 0 ? Math.min(plain.length, from + 400) : stop;
  if (next <= limit) return next - from <= 60 ? next : null;
  const length = limit - from;
  const text = plain.slice(from, limit);
  const runIn = runInScore(text, length, high);
  const glued = gluedBoundary(plain, from, limit);
  if (glued && (glued.score > runIn || runIn < 0) && (high || glued.sure)) return glued.end;
  if (runIn >= 0 && stop >= 0) return stop + 1;
  return high && glued ? glued.end : null;
}

/** How much the first sentence looks like a heading by itself; below 0 it does not. */
function runInScore(text: string, length: number, high: boolean): number {
  const commas = text.match(/,/gu)?.length ?? 0;
  let score = high ? 5 : 4;
  if (length > 26) score -= (length - 26) * (high ? 0.16 : 0.3);
  if (commas > 2 || (!high && commas > 1)) score -= 1.5;
  if (/\d+(?:\.\d+)?(?:%|亿|万)/u.test(text)) score -= 2.5;
  if (/^从.*看|[^就]是[^非否]/u.test(text)) score -= 1.2;
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
function settle(plain: string, group: readonly number[], markers: readonly FlatMarker[], ends: (number | null)[]): void {
  const style = markers[group[0] ?? 0]?.style ?? "num";
  if (HIGH.has(style)) return;
  const semicolons = group.slice(1).filter((i) => /[;,]/u.test(plain.charAt((markers[i]?.start ?? 1) - 1))).length;
  const none = group.filter((i) => ends[i] === null).length;
  const first = markers[group[0] ?? 0];
  const outer = markers.findLast((marker) => marker.start < (first?.start ?? 0) && HIGH.has(marker.style));
  const pointed = first !== undefined && POINT.test(plain.slice(outer ? outer.start : 0, first.start));
  if (pointed || semicolons * 2 > group.length - 1 || none * 2 > group.length || group.length === 1) for (const i of group) ends[i] = null;
}
