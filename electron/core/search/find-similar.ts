import type { CancelSignal } from "../../../shared/contract/method.ts";
import { gramKey } from "../../../shared/domain/search/list-positions.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import { contentGrams, LikenessScorer, sharedRanges } from "../../../shared/domain/search/likeness.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { searchIndexOf } from "../indexing/search-index.ts";
import { inverseFrequency } from "./bm25.ts";
import type { BlockFilter } from "./filters.ts";
import type { Found } from "./found.ts";
import { createBreather } from "./slices.ts";
import { topBy } from "./top-by.ts";

/** So many pairs of the text are looked up; of a longer one, evenly spread. */
const MOST_LOOKED_UP = 120;
/** So many of the rarest of them are followed, and no more places than this, unless the text has hardly a rare pair. */
const MOST_GRAMS = 48;
const MOST_PLACES = 40_000;
const FEW_GRAMS = 6;
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
  const index = searchIndexOf(store);
  const all = contentGrams(quickFold(text));
  const breathe = createBreather(signal);
  const looked = spread(all, MOST_LOOKED_UP);
  const lists = index.listsOf(looked.map((gram) => gramKey(gram.charCodeAt(0), gram.charCodeAt(1))));
  const weights = new Map(
    looked.map((gram, i) => [gram, inverseFrequency(directory.blocks, lists[i]?.count ?? 0)]),
  );
  const rarest = lists
    .map((list, i) => ({ list, weight: weights.get(looked[i] ?? "") ?? 0 }))
    .filter(({ list }) => list.count > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_GRAMS);
  const sums = new Float32Array(directory.end);
  const touched: number[] = [];
  let places = 0;
  for (const [i, { list, weight }] of rarest.entries()) {
    places += list.count;
    if (i >= FEW_GRAMS && places > MOST_PLACES) break;
    await breathe();
    for (const block of directory.map.group(list.decode()).groups.blocks) {
      if (sums[block] === 0) touched.push(block);
      sums[block] = (sums[block] ?? 0) + weight;
    }
  }
  const kept = filter(new Uint32Array(touched));
  const likely = topBy(
    kept.length,
    READ_AT_MOST,
    (place) => sums[kept[place] ?? 0] ?? 0,
    (place) => -(kept[place] ?? 0),
  );
  const grams = new Set(all);
  const scorer = new LikenessScorer(all, weights);
  const scored = likely
    .map((place) => kept[place] ?? 0)
    .map((block) => ({ block, score: scorer.score(index.textOf(block)) }))
    .filter(({ score }) => score >= LEAST_LIKENESS);
  return {
    mode: "similar",
    blocks: Uint32Array.from(scored, ({ block }) => block),
    scores: scored.map(({ score }) => score),
    ranges: (folded) => sharedRanges(grams, folded),
    score: (_, folded) => scorer.score(folded),
    readAtMost: READ_AT_MOST,
  };
}
