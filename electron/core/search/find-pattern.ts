import type { CancelSignal } from "../../../shared/contract/method.ts";
import { PatternMatcher } from "../../../shared/domain/search/pattern-match.ts";
import { patternQuery } from "../../../shared/domain/search/pattern-query.ts";
import type { Pattern } from "../../../shared/domain/search/pattern.ts";
import type { ReadyPattern } from "./word-source.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { saturation } from "./bm25.ts";
import type { BlockFilter } from "./filters.ts";
import type { Found } from "./found.ts";
import { matchingBlocks } from "../indexing/match-queries.ts";
import { textsOf } from "./search-queries.ts";
import { createBreather } from "./slices.ts";

const BLOCKS_A_SLICE = 400;
const MOST_FILLERS = 200;
const MOST_OF_OTHERS = 60;
const MOST_PLACES = 4;
/** From so many blocks on it costs less to look up single characters than to read what they would have ruled out. */
const MANY = 4000;

/** Every block the pattern can match, and others. */
function candidateBlocks(store: Store, pattern: Pattern): number[] {
  const { quick, narrow } = patternQuery(pattern);
  const blocks = quick === null ? null : matchingBlocks(store, quick);
  if (blocks !== null && (narrow === null || blocks.length < MANY)) return blocks;
  return narrow === null ? [] : matchingBlocks(store, narrow);
}

/** Blocks that match a pattern, with the fillings of each of its places counted over all of them, the most frequent first. */
export async function findPattern(
  store: Store,
  directory: BlockDirectory,
  { pattern, words }: ReadyPattern,
  filter: BlockFilter,
  signal: CancelSignal,
): Promise<Found> {
  const matcher = new PatternMatcher(pattern, words);
  const candidates = filter(candidateBlocks(store, pattern));
  const breathe = createBreather(signal);
  const blocks: number[] = [];
  const scores: number[] = [];
  const fillers = Array.from(
    { length: Math.min(matcher.places, MOST_PLACES) },
    () => new Map<string, number>(),
  );
  for (let from = 0; from < candidates.length; from += BLOCKS_A_SLICE) {
    await breathe();
    const slice = candidates.slice(from, from + BLOCKS_A_SLICE);
    const texts = textsOf(store, slice);
    for (const [i, block] of slice.entries()) {
      const folded = quickFold(texts[i] ?? "");
      const matches = matcher.matches(folded);
      if (matches.length === 0) continue;
      blocks.push(block);
      scores.push(saturation(matches.length, directory.lengthOf(block) / directory.meanLength));
      for (const { gaps } of matches) {
        fillers.forEach((counts, place) => {
          const [start, end] = gaps[place] ?? [0, 0];
          if (end <= start) return;
          const filler = folded.slice(start, end);
          counts.set(filler, (counts.get(filler) ?? 0) + 1);
        });
      }
    }
  }
  const [first, ...more] = fillers;
  return {
    mode: "pattern",
    blocks,
    scores,
    ranges: (folded) =>
      new PatternMatcher(pattern, words).matches(folded).map(({ start, end }) => [start, end]),
    score: (block, folded) =>
      saturation(
        new PatternMatcher(pattern, words).matches(folded).length,
        directory.lengthOf(block) / directory.meanLength,
      ),
    readAtMost: 64,
    ...(first && { fillers: mostFrequent(first, MOST_FILLERS) }),
    ...(more.length > 0 && { moreFillers: more.map((counts) => mostFrequent(counts, MOST_OF_OTHERS)) }),
  };
}

function mostFrequent(counts: ReadonlyMap<string, number>, most: number): { text: string; count: number }[] {
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, most);
}
