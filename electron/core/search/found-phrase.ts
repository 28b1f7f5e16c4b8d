import { unite } from "../../../shared/domain/search/join-positions.ts";
import { occurrences } from "../../../shared/domain/search/ranges.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { phrasePositions } from "../indexing/phrase-positions.ts";
import type { Store } from "../store/open-store.ts";
import { inverseFrequency, saturation } from "./bm25.ts";
import { countOccurrences } from "./count-occurrences.ts";
import type { BlockFilter } from "./filters.ts";
import type { Found } from "./found.ts";

/** A phrase in any of its spellings, every block scored by its length and how often the phrase occurs in it. */
export function foundPhrase(
  store: Store,
  directory: BlockDirectory,
  spellings: readonly string[],
  filter: BlockFilter,
): Found {
  const { blocks, counts } = countOccurrences(
    directory,
    unite(spellings.map((phrase) => phrasePositions(store, phrase))),
    Math.min(...spellings.map((phrase) => phrase.length)),
    filter,
  );
  const weight = inverseFrequency(directory.blocks, blocks.length);
  const mean = directory.meanLength;
  const scores = new Float64Array(blocks.length);
  const columns = directory.columnsOf(blocks);
  for (let i = 0; i < scores.length; i++)
    scores[i] = weight * saturation(counts[i] as number, columns.lengthAt(i) / mean);
  return {
    mode: "exact",
    blocks,
    scores,
    ranges: (folded) => spellings.flatMap((phrase) => occurrences(folded, phrase)),
    score: () => 0,
    readAtMost: 0,
  };
}
