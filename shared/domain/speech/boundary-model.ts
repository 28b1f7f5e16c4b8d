import { endFeatures } from "./boundary-features.ts";
import { endPlaces, type EndPlace } from "./boundary-places.ts";
import { across } from "./boundary-weights-across.ts";
import * as ends from "./boundary-weights-ends.ts";
import * as starts from "./boundary-weights-starts.ts";
import { named, type PackedWeights } from "./boundary-weights.ts";
import type { PairCounts } from "./pair-counts.ts";

/** Where a heading may end, and how much speaks for it (log-odds against the other places of the same line). */
export interface HeadingEnd extends EndPlace {
  readonly score: number;
}

const PACKED: readonly (readonly [kind: string, size: number, list: PackedWeights])[] = [
  ["end-two", 2, ends.endTwo],
  ["end-one", 1, ends.endOne],
  ["signed-end", 2, ends.signedEnd],
  ["start-two", 2, starts.startTwo],
  ["start-one", 1, starts.startOne],
  ["across", 2, across],
];

let table: ReadonlyMap<string, number> | null = null;

function weights(): ReadonlyMap<string, number> {
  if (table) return table;
  const found = new Map(Object.entries(named));
  for (const [kind, size, list] of PACKED)
    for (const [weight, words] of list)
      for (let i = 0; i < words.length; i += size) found.set(`${kind}:${words.slice(i, i + size)}`, weight);
  table = found;
  return found;
}

/** All places where the heading that begins at `from` may end before `to`, best first. `plain` is `plainForm`. */
export function headingEnds(
  plain: string,
  from: number,
  to: number,
  pairs: PairCounts | null = null,
): HeadingEnd[] {
  const known = weights();
  return endPlaces(plain, from, Math.min(to, from + 400))
    .map(({ end, signed }) => {
      let score = 0;
      for (const feature of endFeatures(plain, from, end, signed, pairs)) score += known.get(feature) ?? 0;
      return { end, signed, score: score / 10 };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** How sure the first of `ends` is among them, 0 to 1. */
export function certainty(ends: readonly HeadingEnd[]): number {
  const best = ends[0];
  return best ? 1 / ends.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0) : 0;
}
