import type { TextRange } from "../../../shared/domain/search/ranges.ts";
import type { SearchResult } from "../../../shared/contract/methods/search.ts";

/** What a mode found, before ranking and paging. */
export interface Found {
  readonly mode: SearchResult["mode"];
  /** Ids of all blocks that match and pass the filters. */
  readonly blocks: Uint32Array;
  /** Matches in the folded text of such a block. */
  readonly ranges: (folded: string) => TextRange[];
  /** Relevance of one block by its folded text; greater is better. */
  readonly score: (block: number, folded: string) => number;
  /** Where the mode has already scored every block: the scores in the order of `blocks`. */
  readonly scores?: ArrayLike<number>;
  /** Where it can tell without the texts how well each block may do: in the order of `blocks`. */
  readonly guesses?: ArrayLike<number>;
  /** So many of the likeliest blocks are read and scored by their text. */
  readonly readAtMost: number;
  readonly fillers?: SearchResult["fillers"];
  readonly moreFillers?: SearchResult["moreFillers"];
}
