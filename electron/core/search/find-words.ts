import { fold } from "../../../shared/domain/text/fold.ts";
import { spellingsOf } from "../../../shared/domain/search/spellings.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { inverseFrequency } from "./bm25.ts";
import type { BlockFilter } from "./filters.ts";
import type { Found } from "./found.ts";
import { matchingBlocks } from "../indexing/match-queries.ts";
import { placesOf, wordScore, type WordContext } from "./word-score.ts";
import { knownPieces, unitQuery, type WordUnit } from "./word-units.ts";

const MOST_UNITS = 16;
/** Single characters are slow to look up. */
const MOST_SINGLE = 3;
/** So large a share of the words has to occur where no block holds them all. */
const ENOUGH = 0.6;

/** Blocks that hold all words (a word that occurs nowhere is cut up); where none does, those that hold most of them. */
export function findWords(
  store: Store,
  directory: BlockDirectory,
  words: readonly string[],
  filter: BlockFilter,
): Found {
  const folded = boundedWords(words);
  const whole = folded.map(spellingsOf);
  const withAll = blocksWithAll(store, whole);
  if (withAll.length > 0) return asFound(directory, filter(withAll), whole);
  const pieces = folded.flatMap((word, i) => {
    const unit = whole[i] ?? [word];
    return matchingBlocks(store, unitQuery(unit), 1).length > 0
      ? [unit]
      : knownPieces(store, word).map(spellingsOf);
  });
  const units = pieces.slice(0, MOST_UNITS);
  const withPieces = blocksWithAll(store, units);
  if (withPieces.length > 0) return asFound(directory, filter(withPieces), units);
  return withMost(store, directory, units, filter);
}

/** Folded, without repetitions, and no more than can be looked up quickly. */
function boundedWords(words: readonly string[]): string[] {
  let single = 0;
  return [...new Set(words.map(fold))]
    .filter((word) => word !== "" && (Array.from(word).length > 1 || ++single <= MOST_SINGLE))
    .slice(0, MOST_UNITS);
}

function blocksWithAll(store: Store, units: readonly WordUnit[]): number[] {
  return units.length === 0 ? [] : matchingBlocks(store, units.map(unitQuery).join(" AND "));
}

function withMost(
  store: Store,
  directory: BlockDirectory,
  units: readonly WordUnit[],
  filter: BlockFilter,
): Found {
  const held = new Uint8Array(directory.end);
  const weights = units.map((unit) => {
    const blocks = matchingBlocks(store, unitQuery(unit));
    for (const block of blocks) if (block < held.length) held[block] = (held[block] ?? 0) + 1;
    return inverseFrequency(directory.blocks, blocks.length);
  });
  const needed = Math.max(1, Math.ceil(units.length * ENOUGH));
  const enough: number[] = [];
  for (let block = 0; block < held.length; block++) if ((held[block] ?? 0) >= needed) enough.push(block);
  return asFound(directory, units.length === 0 ? [] : filter(enough), units, weights);
}

function asFound(
  directory: BlockDirectory,
  blocks: readonly number[],
  units: readonly WordUnit[],
  weights: readonly number[] = units.map(() => 1),
): Found {
  const { oldest, newest } = directory.span;
  const contextOf = (block: number): WordContext => {
    const day = directory.dayOf(block);
    return {
      heading: directory.isHeading(block),
      relativeLength: directory.lengthOf(block) / directory.meanLength,
      freshness: day === 0 || newest === oldest ? 0 : (day - oldest) / (newest - oldest),
    };
  };
  return {
    mode: "words",
    blocks,
    ranges: (folded) => units.flatMap((unit) => placesOf(folded, unit)),
    score: (block, folded) => wordScore(folded, units, weights, contextOf(block)),
    readAtMost: units.length > 1 ? 320 : 64,
  };
}
