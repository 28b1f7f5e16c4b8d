import type { CancelSignal } from "../../../shared/contract/method.ts";
import { initialsMatches } from "../../../shared/domain/search/pinyin-initials.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { searchIndexOf } from "../indexing/search-index.ts";
import { saturation } from "./bm25.ts";
import { allBlocks, type BlockFilter } from "./filters.ts";
import type { Found } from "./found.ts";
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
  const index = searchIndexOf(store);
  const breathe = createBreather(signal);
  const blocks: number[] = [];
  const scores: number[] = [];
  for (let from = 0; from < candidates.length; from += BLOCKS_A_SLICE) {
    await breathe();
    for (const block of candidates.slice(from, from + BLOCKS_A_SLICE)) {
      const { length } = initialsMatches(index.textOf(block), letters);
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
