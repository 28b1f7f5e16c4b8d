import { apart } from "../../../shared/domain/search/join-positions.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { placesOfKept } from "../indexing/block-map.ts";
import type { BlockFilter } from "./filters.ts";

/** Blocks and, in their order, how often something occurs in each. */
interface Occurrences {
  readonly blocks: Uint32Array;
  readonly counts: Uint32Array;
}

/** Counts what is `length` units long and begins at ascending positions, in the blocks that pass; a filter keeps their order. */
export function countOccurrences(
  directory: BlockDirectory,
  starts: Uint32Array,
  length: number,
  filter: BlockFilter,
): Occurrences {
  const { groups } = directory.map.group(apart(starts, length));
  const { firsts } = groups;
  const blocks = filter(groups.blocks);
  const counts = placesOfKept(groups.blocks, blocks);
  for (let i = 0; i < counts.length; i++) {
    const place = counts[i] as number;
    counts[i] = (firsts[place + 1] as number) - (firsts[place] as number);
  }
  return { blocks, counts };
}
