import { spellingsOf } from "../../../shared/domain/search/spellings.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { inverseFrequency } from "./bm25.ts";
import type { BlockFilter } from "./filters.ts";
import type { Found } from "./found.ts";
import { blocksInAll, matchesOf, tally, worthOfAll, worthOfSome, type UnitMatches } from "./unit-matches.ts";
import { placesOf, wordScore, type WordContext } from "./word-score.ts";
import { knownPieces, type WordUnit } from "./word-units.ts";

const MOST_UNITS = 16;
/** Single characters occur almost everywhere. */
const MOST_SINGLE = 3;
/** So large a share of the words has to occur where no block holds them all. */
const ENOUGH = 0.6;
/** So many of the likeliest are scored by their texts. */
const READ_AT_MOST = 64;

/** Blocks that hold all words (a word that occurs nowhere is cut up); where none does, those that hold most of them. */
export function findWords(
  store: Store,
  directory: BlockDirectory,
  words: readonly string[],
  filter: BlockFilter,
): Found {
  const folded = boundedWords(words);
  const whole = folded.map(spellingsOf);
  const matches = whole.map((unit) => matchesOf(store, directory, unit));
  const withAll = blocksInAll(directory, matches);
  if (withAll.length > 0) return asFound(directory, filter(withAll), whole, matches);
  const units = folded
    .flatMap((word, i) =>
      (matches[i]?.blocks.length ?? 0) > 0 ? [whole[i] ?? [word]] : knownPieces(store, word).map(spellingsOf),
    )
    .slice(0, MOST_UNITS);
  const ofPieces = units.map((unit) => matchesOf(store, directory, unit));
  const withPieces = blocksInAll(directory, ofPieces);
  if (withPieces.length > 0) return asFound(directory, filter(withPieces), units, ofPieces);
  const held = tally(directory, ofPieces);
  const needed = Math.max(1, Math.ceil(units.length * ENOUGH));
  const enough: number[] = [];
  for (let block = 0; block < held.length; block++) if ((held[block] ?? 0) >= needed) enough.push(block);
  const some = new Uint32Array(units.length === 0 ? [] : enough);
  return asFound(directory, filter(some), units, ofPieces, true);
}

/** Folded, without repetitions, and no more than can be looked up quickly. */
function boundedWords(words: readonly string[]): string[] {
  let single = 0;
  return [...new Set(words.map(fold))]
    .filter((word) => word !== "" && (Array.from(word).length > 1 || ++single <= MOST_SINGLE))
    .slice(0, MOST_UNITS);
}

/** How new a speech of a day is: 0 for the oldest to 1 for the newest of the library; 0 where the day is not known. */
function freshnessIn({ span: { oldest, newest } }: BlockDirectory): (day: number) => number {
  const scale = newest === oldest ? 0 : 1 / (newest - oldest);
  return (day) => (day === 0 ? 0 : (day - oldest) * scale);
}

/** Headings count for more, newer speeches for a little more. */
function lift(directory: BlockDirectory, blocks: Uint32Array, guesses: Float64Array): void {
  const freshnessOf = freshnessIn(directory);
  const columns = directory.columnsOf(blocks);
  for (let i = 0; i < guesses.length; i++) {
    const freshness = freshnessOf(directory.dayOfOwner(columns.owners[i] as number));
    guesses[i] = (guesses[i] as number) * (columns.isHeadingAt(i) ? 1.5 : 1) * (1 + 0.1 * freshness);
  }
}

function asFound(
  directory: BlockDirectory,
  blocks: Uint32Array,
  units: readonly WordUnit[],
  matches: readonly UnitMatches[],
  someMissing = false,
): Found {
  const weights = matches.map((match) => inverseFrequency(directory.blocks, match.blocks.length));
  const freshnessOf = freshnessIn(directory);
  const contextOf = (block: number): WordContext => ({
    heading: directory.isHeading(block),
    relativeLength: directory.lengthOf(block) / directory.meanLength,
    freshness: freshnessOf(directory.dayOf(block)),
  });
  const guesses = (someMissing ? worthOfSome : worthOfAll)(directory, blocks, matches, weights);
  lift(directory, blocks, guesses);
  return {
    mode: "words",
    blocks,
    guesses,
    ranges: (folded) => units.flatMap((unit) => placesOf(folded, unit)),
    score: (block, folded) => wordScore(folded, units, weights, contextOf(block)),
    readAtMost: READ_AT_MOST,
  };
}
