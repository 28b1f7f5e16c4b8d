import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { saturation } from "./bm25.ts";
import type { Found } from "./found.ts";
import { readBlocks, type StoredBlock } from "./search-queries.ts";
import { topBy } from "./top-by.ts";

export interface Ranked {
  readonly block: number;
  readonly score: number;
  /** Where ranking has read it already. */
  readonly stored?: StoredBlock | undefined;
}

export interface RankRequest {
  readonly sort: "relevance" | "date";
  readonly offset: number;
  readonly limit: number;
}

/** The page of hits asked for: best first (then newest), or newest first. */
export function rank(store: Store, directory: BlockDirectory, found: Found, request: RankRequest): Ranked[] {
  const { blocks } = found;
  const days = (place: number): number => directory.dayOf(blocks[place] ?? 0);
  const end = request.offset + request.limit;
  const ranked = (place: number, read?: ReadPlaces): Ranked => ({
    block: blocks[place] ?? 0,
    score: read?.get(place)?.score ?? found.scores?.[place] ?? 0,
    stored: read?.get(place)?.stored,
  });
  if (request.sort === "date") {
    const places = topBy(blocks.length, end, days, () => 0).slice(request.offset);
    const read = found.scores === undefined ? readPlaces(store, found, places) : undefined;
    return places.map((place) => ranked(place, read));
  }
  const given = found.scores;
  if (given !== undefined) {
    const places = topBy(blocks.length, end, (place) => given[place] ?? 0, days);
    return places.slice(request.offset).map((place) => ranked(place));
  }
  const mean = directory.meanLength;
  const { guesses } = found;
  const guess = (place: number): number => {
    if (guesses !== undefined) return guesses[place] ?? 0;
    const block = blocks[place] ?? 0;
    return saturation(1, directory.lengthOf(block) / mean) * (directory.isHeading(block) ? 1.2 : 1);
  };
  const likely = topBy(blocks.length, Math.max(found.readAtMost, end), guess, days);
  const read = readPlaces(store, found, likely.slice(0, found.readAtMost));
  const scoreOf = (place: number): number => read.get(place)?.score ?? 0;
  const best = [...read.keys()].sort((a, b) => scoreOf(b) - scoreOf(a) || days(b) - days(a) || a - b);
  return [...best, ...likely.slice(found.readAtMost)]
    .slice(request.offset, end)
    .map((place) => ranked(place, read));
}

type ReadPlaces = ReadonlyMap<number, { readonly score: number; readonly stored: StoredBlock | undefined }>;

/** Reads and scores the blocks at some places of `found.blocks`. */
export function readPlaces(store: Store, found: Found, places: readonly number[]): ReadPlaces {
  const rows = readBlocks(
    store,
    places.map((place) => found.blocks[place] ?? 0),
  );
  return new Map(
    places.map((place) => {
      const block = found.blocks[place] ?? 0;
      const stored = rows.get(block);
      const score = found.scores?.[place] ?? found.score(block, quickFold(stored?.text ?? ""));
      return [place, { score, stored }];
    }),
  );
}
