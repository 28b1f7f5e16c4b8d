import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { searchIndexOf } from "../indexing/search-index.ts";
import { saturation } from "./bm25.ts";
import type { Found } from "./found.ts";
import { topBy } from "./top-by.ts";

export interface Ranked {
  readonly block: number;
  readonly score: number;
}

export interface RankRequest {
  readonly sort: "relevance" | "date";
  readonly offset: number;
  readonly limit: number;
}

/** How likely a place in `found.blocks` is to be what was looked for, without reading its text. */
export function guessOf(directory: BlockDirectory, found: Found): (place: number) => number {
  const { blocks } = found;
  const known = found.scores ?? found.guesses;
  if (known) return (place) => known[place] ?? 0;
  const mean = directory.meanLength;
  const columns = directory.columnsOf(blocks);
  return (place) => saturation(1, columns.lengthAt(place) / mean) * (columns.isHeadingAt(place) ? 1.2 : 1);
}

/** The page of hits asked for: best first (then newest), or newest first. */
export function rank(store: Store, directory: BlockDirectory, found: Found, request: RankRequest): Ranked[] {
  const { blocks } = found;
  const { owners } = directory.columnsOf(blocks);
  const days = (place: number): number => directory.dayOfOwner(owners[place] as number);
  const end = request.offset + request.limit;
  const ranked = (place: number, scores?: PlaceScores): Ranked => ({
    block: blocks[place] ?? 0,
    score: scores?.get(place) ?? found.scores?.[place] ?? 0,
  });
  if (request.sort === "date") {
    const places = topBy(blocks.length, end, days, () => 0).slice(request.offset);
    const scores = found.scores === undefined ? scoresAt(store, found, places) : undefined;
    return places.map((place) => ranked(place, scores));
  }
  const given = found.scores;
  if (given !== undefined) {
    const places = topBy(blocks.length, end, (place) => given[place] ?? 0, days);
    return places.slice(request.offset).map((place) => ranked(place));
  }
  const likely = topBy(blocks.length, Math.max(found.readAtMost, end), guessOf(directory, found), days);
  const scores = scoresAt(store, found, likely.slice(0, found.readAtMost));
  const scoreOf = (place: number): number => scores.get(place) ?? 0;
  const best = [...scores.keys()].sort((a, b) => scoreOf(b) - scoreOf(a) || days(b) - days(a) || a - b);
  return [...best, ...likely.slice(found.readAtMost)]
    .slice(request.offset, end)
    .map((place) => ranked(place, scores));
}

type PlaceScores = ReadonlyMap<number, number>;

/** Scores of the blocks at some places of `found.blocks`, by their texts where the mode has not scored them. */
export function scoresAt(store: Store, found: Found, places: readonly number[]): PlaceScores {
  const index = searchIndexOf(store);
  return new Map(
    places.map((place) => {
      const block = found.blocks[place] ?? 0;
      return [place, found.scores?.[place] ?? found.score(block, index.textOf(block))];
    }),
  );
}
