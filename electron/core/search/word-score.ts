import { occurrences, type TextRange } from "../../../shared/domain/search/ranges.ts";
import { saturation } from "./bm25.ts";
import type { WordUnit } from "./word-units.ts";

/** Places of a unit, in any spelling, in folded text. */
export function placesOf(folded: string, unit: WordUnit): TextRange[] {
  if (unit.length === 1) return occurrences(folded, unit[0] ?? "");
  return unit.flatMap((spelling) => occurrences(folded, spelling)).sort((a, b) => a[0] - b[0]);
}

/** Length of the shortest stretch that holds a place of every unit; `all` holds their places in ascending order. */
function shortestWindow(all: readonly (readonly TextRange[])[]): number {
  const next = all.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    let behind = 0;
    for (let i = 0; i < all.length; i++) {
      const place = all[i]?.[next[i] ?? 0];
      if (place === undefined) return best;
      if (place[0] < first) [first, behind] = [place[0], i];
      last = Math.max(last, place[1]);
    }
    best = Math.min(best, last - first);
    next[behind] = (next[behind] ?? 0) + 1;
  }
}

const TOPIC_SENTENCE = /^[^。!?]{0,80}/u;

export interface WordContext {
  readonly heading: boolean;
  /** Length of the block by the mean length. */
  readonly relativeLength: number;
  /** 0 for the oldest to 1 for the newest speech. */
  readonly freshness: number;
}

/**
 * Relevance of a block for words: bm25 over the units that occur (weighted), more in a heading than in a topic sentence than in
 * the body, more where the words stand close together, a little more in newer speeches.
 */
export function wordScore(
  folded: string,
  units: readonly WordUnit[],
  weights: readonly number[],
  context: WordContext,
): number {
  const topicEnd = TOPIC_SENTENCE.exec(folded)?.[0].length ?? 0;
  const found: TextRange[][] = [];
  let score = 0;
  units.forEach((unit, i) => {
    const places = placesOf(folded, unit);
    if (places.length === 0) return;
    found.push(places);
    const early = (places[0]?.[0] ?? 0) < topicEnd;
    score += (weights[i] ?? 1) * saturation(places.length, context.relativeLength) * (early ? 1.25 : 1);
  });
  if (context.heading) score *= 1.5;
  if (found.length > 1) {
    const least = found.reduce((sum, places) => sum + (places[0]?.[1] ?? 0) - (places[0]?.[0] ?? 0), 0);
    score *= 1 + Math.min(1, least / Math.max(1, shortestWindow(found)));
  }
  return score * (1 + 0.1 * context.freshness);
}
