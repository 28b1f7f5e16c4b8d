import { placesOfKept } from "../indexing/block-map.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { saturation } from "./bm25.ts";
import { unitPositions, type WordUnit } from "./word-units.ts";

const NO_BLOCKS = new Uint32Array(0);

/** Where one unit occurs: blocks[i] at positions[firsts[i]..firsts[i + 1]). */
export interface UnitMatches {
  readonly length: number;
  readonly blocks: Uint32Array;
  readonly firsts: Uint32Array;
  readonly positions: Uint32Array;
}

export function matchesOf(store: Store, directory: BlockDirectory, unit: WordUnit): UnitMatches {
  const { groups, positions } = directory.map.group(unitPositions(store, unit));
  return { length: unit[0]?.length ?? 0, ...groups, positions };
}

/** For every block, by id, in how many of the lists it stands. */
export function tally(directory: BlockDirectory, matches: readonly UnitMatches[]): Uint8Array {
  const held = new Uint8Array(directory.end);
  for (const { blocks } of matches) for (const block of blocks) held[block] = (held[block] ?? 0) + 1;
  return held;
}

/** Blocks that stand in all lists, in the order of the index. */
export function blocksInAll(directory: BlockDirectory, matches: readonly UnitMatches[]): Uint32Array {
  const [first, ...others] = matches;
  if (first === undefined || others.length === 0) return first?.blocks ?? NO_BLOCKS;
  if (matches.some(({ blocks }) => blocks.length === 0)) return NO_BLOCKS;
  const held = tally(directory, matches);
  return first.blocks.filter((block) => held[block] === matches.length);
}

/** Unit i weighs weights[i]. */
type Weights = readonly number[];

/** For some blocks, in their order, what the units that stand in them are worth: bm25 without the texts. */
export function worthOfSome(
  directory: BlockDirectory,
  kept: Uint32Array,
  matches: readonly UnitMatches[],
  weights: Weights,
): Float64Array {
  const sums = new Float32Array(directory.end);
  const mean = directory.meanLength;
  matches.forEach(({ blocks, firsts }, unit) => {
    const weight = weights[unit] ?? 1;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i] ?? 0;
      const count = (firsts[i + 1] ?? 0) - (firsts[i] ?? 0);
      sums[block] = (sums[block] ?? 0) + weight * saturation(count, directory.lengthOf(block) / mean);
    }
  });
  const worths = new Float64Array(kept.length);
  for (let i = 0; i < kept.length; i++) worths[i] = sums[kept[i] ?? 0] ?? 0;
  return worths;
}

/**
 * The same for blocks that hold all units, and up to twice as much where the units stand close together: the sum of their lengths by the
 * shortest stretch that holds them all. The blocks are in the order of the index.
 */
export function worthOfAll(
  directory: BlockDirectory,
  kept: Uint32Array,
  matches: readonly UnitMatches[],
  weights: Weights,
): Float64Array {
  const worths = new Float64Array(kept.length);
  const places = matches.map((match, unit) => {
    const at = placesOfKept(match.blocks, kept);
    addWorth(directory, kept, { match, at, weight: weights[unit] ?? 1 }, worths);
    return at;
  });
  if (matches.length > 1) raiseNear(matches, places, worths);
  return worths;
}

function addWorth(
  directory: BlockDirectory,
  kept: Uint32Array,
  { match, at, weight }: { match: UnitMatches; at: Uint32Array; weight: number },
  worths: Float64Array,
): void {
  const mean = directory.meanLength;
  const columns = directory.columnsOf(kept);
  const { firsts } = match;
  for (let i = 0; i < kept.length; i++) {
    const place = at[i] as number;
    const count = (firsts[place + 1] as number) - (firsts[place] as number);
    worths[i] = (worths[i] as number) + weight * saturation(count, columns.lengthAt(i) / mean);
  }
}

function raiseNear(
  matches: readonly UnitMatches[],
  places: readonly Uint32Array[],
  worths: Float64Array,
): void {
  const length = matches.reduce((sum, match) => sum + match.length, 0);
  const next = matches.map(() => 0);
  const ends = matches.map(() => 0);
  for (let i = 0; i < worths.length; i++) {
    for (let unit = 0; unit < matches.length; unit++) {
      const place = places[unit]?.[i] ?? 0;
      next[unit] = matches[unit]?.firsts[place] ?? 0;
      ends[unit] = matches[unit]?.firsts[place + 1] ?? 0;
    }
    const near = length / Math.max(1, shortestWindow(matches, next, ends));
    worths[i] = (worths[i] ?? 0) * (1 + Math.min(1, near));
  }
}

/** `next` and `ends` bound the places of each unit in one block; `next` is used up. */
function shortestWindow(matches: readonly UnitMatches[], next: number[], ends: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    let behind = 0;
    for (let unit = 0; unit < matches.length; unit++) {
      const match = matches[unit];
      const place = next[unit] ?? 0;
      if (match === undefined || place >= (ends[unit] ?? 0)) return best;
      const position = match.positions[place] ?? 0;
      if (position < first) [first, behind] = [position, unit];
      last = Math.max(last, position + match.length);
    }
    best = Math.min(best, last - first);
    next[behind] = (next[behind] ?? 0) + 1;
  }
}
