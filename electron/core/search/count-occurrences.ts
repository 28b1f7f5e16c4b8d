import type { BlockDirectory } from "../indexing/block-directory.ts";
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
  const all = directory.map.count(starts, length);
  const blocks = filter(all.blocks);
  if (blocks === all.blocks) return all;
  const counts = new Uint32Array(blocks.length);
  let from = 0;
  for (let i = 0; i < blocks.length; i++) {
    while (all.blocks[from] !== blocks[i]) from++;
    counts[i] = all.counts[from] as number;
  }
  return { blocks, counts };
}
