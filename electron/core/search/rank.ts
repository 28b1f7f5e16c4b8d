import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { saturation } from "./bm25.ts";
import type { Found } from "./found.ts";
import { textsOf } from "./search-queries.ts";
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

/** The page of hits asked for: best first (then newest), or newest first. */
export function rank(store: Store, directory: BlockDirectory, found: Found, request: RankRequest): Ranked[] {
  const { blocks } = found;
  const days = (place: number): number => directory.dayOf(blocks[place] ?? 0);
  const end = request.offset + request.limit;
  if (request.sort === "date") {
    const places = topBy(blocks.length, end, days, () => 0).slice(request.offset);
    const scores = readScores(store, found, places);
    return places.map((place) => ({ block: blocks[place] ?? 0, score: scores.get(place) ?? 0 }));
  }
  const given = found.scores;
  if (given !== undefined) {
    return topBy(blocks.length, end, (place) => given[place] ?? 0, days)
      .slice(request.offset)
      .map((place) => ({ block: blocks[place] ?? 0, score: given[place] ?? 0 }));
  }
  const mean = directory.meanLength;
  const guess = (place: number): number =>
    saturation(1, directory.lengthOf(blocks[place] ?? 0) / mean) *
    (directory.isHeading(blocks[place] ?? 0) ? 1.2 : 1);
  const likely = topBy(blocks.length, Math.max(found.readAtMost, end), guess, days);
  const read = likely.slice(0, found.readAtMost);
  const scores = readScores(store, found, read);
  const scoreOf = (place: number): number => scores.get(place) ?? 0;
  const best = read.toSorted((a, b) => scoreOf(b) - scoreOf(a) || days(b) - days(a) || a - b);
  return [...best, ...likely.slice(found.readAtMost)]
    .slice(request.offset, end)
    .map((place) => ({ block: blocks[place] ?? 0, score: scores.get(place) ?? 0 }));
}

function readScores(store: Store, found: Found, places: readonly number[]): Map<number, number> {
  const ids = places.map((place) => found.blocks[place] ?? 0);
  const texts = textsOf(store, ids);
  return new Map(
    places.map((place, i) => {
      const block = ids[i] ?? 0;
      return [place, found.score(block, quickFold(texts.get(block) ?? ""))];
    }),
  );
}
