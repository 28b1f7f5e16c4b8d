import type { CancelSignal } from "../../../shared/contract/method.ts";
import { phraseQuery } from "../../../shared/domain/search/grams.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import { contentGrams, LikenessScorer, sharedRanges } from "../../../shared/domain/search/likeness.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { inverseFrequency } from "./bm25.ts";
import type { BlockFilter } from "./filters.ts";
import type { Found } from "./found.ts";
import { matchingBlocks } from "../indexing/match-queries.ts";
import { textsOf } from "./search-queries.ts";
import { createBreather } from "./slices.ts";
import { topBy } from "./top-by.ts";

/** So many pairs of the text are looked up; of a longer one, evenly spread. */
const MOST_GRAMS = 40;
/** A pair in more blocks than this tells little and is only counted as common. */
const COMMON = 3000;
const READ_AT_MOST = 120;
const LEAST_LIKENESS = 0.2;

function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)] as T);
}

/** Blocks that are most like a text, by the rarer pairs of characters they share; scores run from 0 to 1. */
export async function findSimilar(
  store: Store,
  directory: BlockDirectory,
  text: string,
  filter: BlockFilter,
  signal: CancelSignal,
): Promise<Found> {
  const all = contentGrams(quickFold(text));
  const breathe = createBreather(signal);
  const weights = new Map<string, number>();
  const sums = new Float32Array(directory.end);
  const touched: number[] = [];
  for (const gram of spread(all, MOST_GRAMS)) {
    await breathe();
    const blocks = matchingBlocks(store, phraseQuery(gram) ?? "", COMMON);
    const weight = inverseFrequency(directory.blocks, blocks.length);
    weights.set(gram, weight);
    // A cut-off list would favour old blocks; it counts only in a library where nothing is rare.
    if (blocks.length === COMMON && directory.blocks > 4 * COMMON) continue;
    for (const block of blocks) {
      if (block >= sums.length) continue;
      if (sums[block] === 0) touched.push(block);
      sums[block] = (sums[block] ?? 0) + weight;
    }
  }
  const kept = filter(touched);
  const likely = topBy(
    kept.length,
    READ_AT_MOST,
    (place) => sums[kept[place] ?? 0] ?? 0,
    (place) => -(kept[place] ?? 0),
  );
  const grams = new Set(all);
  const scorer = new LikenessScorer(all, weights);
  const read = likely.map((place) => kept[place] ?? 0);
  const texts = textsOf(store, read);
  const scored = read
    .map((block, i) => ({ block, score: scorer.score(quickFold(texts[i] ?? "")) }))
    .filter(({ score }) => score >= LEAST_LIKENESS);
  return {
    mode: "similar",
    blocks: scored.map(({ block }) => block),
    scores: scored.map(({ score }) => score),
    ranges: (folded) => sharedRanges(grams, folded),
    score: (_, folded) => scorer.score(folded),
    readAtMost: READ_AT_MOST,
  };
}
