import type { CancelSignal } from "../../../shared/contract/method.ts";
import { initialsMatches } from "../../../shared/domain/search/pinyin-initials.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { saturation } from "./bm25.ts";
import { allBlocks, type BlockFilter } from "./filters.ts";
import type { Found } from "./found.ts";
import { textsOf } from "./search-queries.ts";
import { createBreather } from "./slices.ts";

const BLOCKS_A_SLICE = 400;

/** Blocks with characters that are read with these initials: reads the whole library, so only where nothing else was found. */
export async function findInitials(
  store: Store,
  directory: BlockDirectory,
  letters: string,
  filter: BlockFilter,
  signal: CancelSignal,
): Promise<Found> {
  const candidates = allBlocks(directory, filter);
  const breathe = createBreather(signal);
  const blocks: number[] = [];
  const scores: number[] = [];
  for (let from = 0; from < candidates.length; from += BLOCKS_A_SLICE) {
    await breathe();
    const slice = candidates.slice(from, from + BLOCKS_A_SLICE);
    const texts = textsOf(store, slice);
    for (const [i, block] of slice.entries()) {
      const { length } = initialsMatches(quickFold(texts[i] ?? ""), letters);
      if (length === 0) continue;
      blocks.push(block);
      scores.push(saturation(length, directory.lengthOf(block) / directory.meanLength));
    }
  }
  return {
    mode: "words",
    blocks,
    scores,
    ranges: (folded) => initialsMatches(folded, letters),
    score: () => 0,
    readAtMost: 0,
  };
}
