import type { CancelSignal } from "../../../shared/contract/method.ts";
import { rangesInOriginal } from "../../../shared/domain/search/ranges.ts";
import { sentenceAround, sentenceKey } from "../../../shared/domain/search/sentence.ts";
import type { Store } from "../store/open-store.ts";
import { searchIndexOf } from "../indexing/search-index.ts";
import type { Found } from "./found.ts";
import { createBreather } from "./slices.ts";

const BLOCKS_A_SLICE = 400;
/** So many matching blocks are read for their sentences. */
export const MOST_LOOKED = 20_000;

export interface MatchSentences {
  /** Place in `found.blocks` → number of its sentence; equal sentences have equal numbers. */
  readonly numbers: Int32Array;
  /** How many different sentences there are. */
  readonly count: number;
}

/** The sentence that holds the first match, as written. */
export function sentenceOfMatch(text: string, ranges: Found["ranges"]): string {
  const [first] = rangesInOriginal(text, ranges);
  return text.slice(...sentenceAround(text, first?.[0] ?? 0));
}

/** Numbers the sentences in which the first match of each block stands; blocks beyond MOST_LOOKED are left out. */
export async function matchSentences(
  store: Store,
  found: Pick<Found, "blocks" | "ranges">,
  signal: CancelSignal,
): Promise<MatchSentences> {
  const breathe = createBreather(signal);
  const index = searchIndexOf(store);
  const blocks = found.blocks.subarray(0, MOST_LOOKED);
  const known = new Map<string, number>();
  const numbers = new Int32Array(blocks.length);
  for (let from = 0; from < blocks.length; from += BLOCKS_A_SLICE) {
    await breathe();
    blocks.subarray(from, from + BLOCKS_A_SLICE).forEach((block, i) => {
      const folded = index.textOf(block);
      let first = Number.POSITIVE_INFINITY;
      for (const [start] of found.ranges(folded)) first = Math.min(first, start);
      const [start, end] = sentenceAround(folded, Number.isFinite(first) ? first : 0);
      const key = sentenceKey(folded.slice(start, end));
      let number = known.get(key);
      if (number === undefined) known.set(key, (number = known.size));
      numbers[from + i] = number;
    });
  }
  return { numbers, count: known.size };
}
