import type { CancelSignal } from "../../../shared/contract/method.ts";
import { PatternMatcher } from "../../../shared/domain/search/pattern-match.ts";
import { partsOf } from "../../../shared/domain/search/pattern-parts.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { searchIndexOf } from "../indexing/search-index.ts";
import { saturation } from "./bm25.ts";
import { FillerCounts } from "./filler-counts.ts";
import { allBlocks, type BlockFilter } from "./filters.ts";
import type { Found } from "./found.ts";
import { matchesOfGap, type GapMatches } from "./gap-matches.ts";
import { endsOfParts } from "./pattern-candidates.ts";
import { createBreather } from "./slices.ts";
import type { ReadyPattern } from "./word-source.ts";

const BLOCKS_A_SLICE = 400;
const MOST_FILLERS = 200;
const MOST_OF_OTHERS = 60;
const MOST_PLACES = 4;

/** A block where every gap is filled with nothing (`以…为` in 以为) counts so little that it stands after all others. */
const UNFILLED = 1e-4;

/** Blocks that match, how often each does, how often with all gaps filled, and what filled each of the places. */
interface Counted {
  readonly blocks: Uint32Array;
  readonly counts: Uint32Array;
  readonly filled: Uint32Array;
  readonly fillers: readonly FillerCounts[];
}

/** Collects the blocks that match, at most `most`. */
class Matching {
  readonly #blocks: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #filled: Uint32Array;
  #size = 0;

  constructor(most: number) {
    this.#blocks = new Uint32Array(most);
    this.#counts = new Uint32Array(most);
    this.#filled = new Uint32Array(most);
  }

  add(block: number, count: number, filled: number): void {
    this.#blocks[this.#size] = block;
    this.#counts[this.#size] = count;
    this.#filled[this.#size++] = filled;
  }

  counted(fillers: readonly FillerCounts[]): Counted {
    const [blocks, counts, filled] = [this.#blocks, this.#counts, this.#filled];
    const size = this.#size;
    return {
      blocks: blocks.subarray(0, size),
      counts: counts.subarray(0, size),
      filled: filled.subarray(0, size),
      fillers,
    };
  }
}

const oneBefore = (ends: Uint32Array): Uint32Array => ends.map((end) => end - 1);

/** Compares every block that may match with the pattern. */
async function countByText(
  store: Store,
  directory: BlockDirectory,
  { pattern, words }: ReadyPattern,
  filter: BlockFilter,
  signal: CancelSignal,
): Promise<Counted> {
  const index = searchIndexOf(store);
  const matcher = new PatternMatcher(pattern, words);
  const parts = partsOf(pattern);
  const candidates =
    parts === null || parts.length === 0
      ? allBlocks(directory, filter)
      : filter(directory.map.group(oneBefore(endsOfParts(store, parts))).groups.blocks);
  const breathe = createBreather(signal);
  const fillers = Array.from(
    { length: Math.min(matcher.places, MOST_PLACES) },
    () => new FillerCounts(index.copyUnits),
  );
  const matching = new Matching(candidates.length);
  for (let from = 0; from < candidates.length; from += BLOCKS_A_SLICE) {
    await breathe();
    for (const block of candidates.slice(from, from + BLOCKS_A_SLICE)) {
      const folded = index.textOf(block);
      const matches = matcher.matches(folded);
      if (matches.length === 0) continue;
      const filled = matches.filter(({ gaps }) => gaps.every(([start, end]) => end > start)).length;
      matching.add(block, matches.length, filled);
      const [base] = directory.textOf(block);
      for (const { gaps } of matches) {
        fillers.forEach((counts, place) => {
          const [start, end] = gaps[place] ?? [0, 0];
          if (end > start) counts.add(block, base + start, base + end);
        });
      }
    }
  }
  return matching.counted(fillers);
}

/** Counts matches that are known by their positions; texts are read for the fillings alone. */
async function countByPosition(
  store: Store,
  directory: BlockDirectory,
  { starts, gapStarts, gapEnds }: GapMatches,
  filter: BlockFilter,
  signal: CancelSignal,
): Promise<Counted> {
  const index = searchIndexOf(store);
  const breathe = createBreather(signal);
  const { groups, positions } = directory.map.group(starts);
  const kept = filter(groups.blocks);
  const fillers = new FillerCounts(index.copyUnits);
  const matching = new Matching(kept.length);
  let place = 0;
  let match = 0;
  for (let i = 0; i < kept.length; i++) {
    if (i % BLOCKS_A_SLICE === 0) await breathe();
    const block = kept[i] as number;
    while (groups.blocks[place] !== block) place++;
    const from = groups.firsts[place] ?? 0;
    const to = groups.firsts[place + 1] ?? 0;
    while (starts[match] !== positions[from]) match++;
    let filled = 0;
    for (let j = match; j < match + to - from; j++) {
      const [start, end] = [gapStarts[j] ?? 0, gapEnds[j] ?? 0];
      if (end === start) continue;
      filled++;
      fillers.add(block, start, end);
    }
    matching.add(block, to - from, filled);
  }
  return matching.counted([fillers]);
}

/** Blocks that match a pattern, with the fillings of each of its places counted over all of them, the most frequent first. */
export async function findPattern(
  store: Store,
  directory: BlockDirectory,
  ready: ReadyPattern,
  filter: BlockFilter,
  signal: CancelSignal,
): Promise<Found> {
  const matcher = new PatternMatcher(ready.pattern, ready.words);
  const known = matchesOfGap(store, ready.pattern);
  const { blocks, counts, filled, fillers } = await (known === null
    ? countByText(store, directory, ready, filter, signal)
    : countByPosition(store, directory, known, filter, signal));
  const mean = directory.meanLength;
  const columns = directory.columnsOf(blocks);
  const scores = new Float64Array(blocks.length);
  for (let i = 0; i < scores.length; i++) {
    const length = columns.lengthAt(i) / mean;
    scores[i] = saturation(filled[i] ?? 0, length) || UNFILLED * saturation(counts[i] ?? 0, length);
  }
  const [first, ...more] = fillers;
  return {
    mode: "pattern",
    blocks,
    scores,
    ranges: (folded) => matcher.matches(folded).map(({ start, end }) => [start, end]),
    score: () => 0,
    readAtMost: 0,
    ...(first && { fillers: first.mostFrequent(MOST_FILLERS) }),
    ...(more.length > 0 && { moreFillers: more.map((counts) => counts.mostFrequent(MOST_OF_OTHERS)) }),
  };
}
