import type { CancelSignal } from "../../../shared/contract/method.ts";
import type { ClauseWords } from "../../../shared/domain/search/clause-words.ts";
import { initialsMatches } from "../../../shared/domain/search/pinyin-initials.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { searchIndexOf } from "../indexing/search-index.ts";
import { saturation } from "./bm25.ts";
import { allBlocks, type BlockFilter } from "./filters.ts";
import type { Found } from "./found.ts";
import { createBreather } from "./slices.ts";
import type { WordSource } from "./word-source.ts";

const BLOCKS_A_SLICE = 400;
/** More than any count of matches adds. */
const WHOLE_WORDS = 10;

/** Whether words of the text begin and end where the match does: 抓铁有痕, but not 众体育和 out of 群众体育和. */
function isWholeWords(words: ClauseWords, text: string, [start, end]: readonly [number, number]): boolean {
  let at = start;
  while (at < end) {
    const word = words.at(text, at);
    if (word === null) return false;
    at = word.end;
  }
  return at === end;
}

/**
 * Blocks with characters that are read with these initials, whole words first: reads the whole library, so only where nothing
 * else was found.
 */
export async function findInitials(
  store: Store,
  directory: BlockDirectory,
  letters: string,
  filter: BlockFilter,
  source: WordSource,
  signal: CancelSignal,
): Promise<Found> {
  const candidates = allBlocks(directory, filter);
  const index = searchIndexOf(store);
  const words = await source();
  const breathe = createBreather(signal);
  const blocks: number[] = [];
  const scores: number[] = [];
  for (let from = 0; from < candidates.length; from += BLOCKS_A_SLICE) {
    await breathe();
    for (const block of candidates.slice(from, from + BLOCKS_A_SLICE)) {
      const text = index.textOf(block);
      const matches = initialsMatches(text, letters);
      if (matches.length === 0) continue;
      const whole = words !== null && matches.some((match) => isWholeWords(words, text, match));
      blocks.push(block);
      scores.push(
        saturation(matches.length, directory.lengthOf(block) / directory.meanLength) +
          (whole ? WHOLE_WORDS : 0),
      );
    }
  }
  return {
    mode: "words",
    blocks: new Uint32Array(blocks),
    scores,
    ranges: (folded) => initialsMatches(folded, letters),
    score: () => 0,
    readAtMost: 0,
  };
}
