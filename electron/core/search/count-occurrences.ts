import type { BlockDirectory } from "../indexing/block-directory.ts";
import type { BlockFilter } from "./filters.ts";

/** Blocks and, in their order, how often something occurs in each. */
export interface Occurrences {
  readonly blocks: readonly number[];
  readonly counts: readonly number[];
}

/** What passes a filter, with its values; a filter keeps the order of blocks. */
function alignKept<T>(all: readonly number[], kept: readonly number[], values: readonly T[]): readonly T[] {
  if (kept === all) return values;
  let from = 0;
  return kept.map((block) => {
    while (from < all.length && all[from] !== block) from++;
    return values[from] as T;
  });
}

/** Counts the occurrences that begin at ascending positions and are `length` units long; what overlaps the one before is none. */
export function countOccurrences(
  directory: BlockDirectory,
  starts: Uint32Array,
  length: number,
  filter: BlockFilter,
): Occurrences {
  const { groups, positions } = directory.map.group(starts);
  const counts = groups.blocks.map((_, i) => {
    const to = groups.firsts[i + 1] ?? 0;
    let count = 0;
    let end = 0;
    for (let j = groups.firsts[i] ?? 0; j < to; j++) {
      const position = positions[j] ?? 0;
      if (position < end) continue;
      count++;
      end = position + length;
    }
    return count;
  });
  const blocks = filter(groups.blocks);
  return { blocks, counts: alignKept(groups.blocks, blocks, counts) };
}
