import type { CancelSignal } from "../../../shared/contract/method.ts";
import type { HitGroup } from "../../../shared/contract/methods/search.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import type { Store } from "../store/open-store.ts";
import type { Found } from "./found.ts";
import { guessOf, scoresAt, type Ranked, type RankRequest } from "./rank.ts";
import { textsOf } from "./search-queries.ts";
import { MOST_LOOKED, matchSentences, sentenceOfMatch } from "./sentences.ts";
import { topBy } from "./top-by.ts";

const MOST_MEMBERS = 30;

/** Places in `found.blocks` that belong together. */
interface Group {
  readonly places: number[];
  readonly speeches: Set<number>;
  /** The place that stands for the group. */
  best: number;
  bestScore: number;
  newest: number;
}

export interface GroupedHit extends Ranked {
  readonly group: HitGroup;
}

function collect(directory: BlockDirectory, found: Found, numbers: ArrayLike<number>): Group[] {
  const score = guessOf(directory, found);
  const groups = new Map<number, Group>();
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    const block = found.blocks[place] ?? 0;
    const day = directory.dayOf(block);
    const value = score(place);
    let group = groups.get(number);
    if (group === undefined) {
      group = { places: [], speeches: new Set(), best: place, bestScore: value, newest: day };
      groups.set(number, group);
    }
    group.places.push(place);
    group.speeches.add(directory.ownerOf(block));
    if (value > group.bestScore) [group.best, group.bestScore] = [place, value];
    group.newest = Math.max(group.newest, day);
  }
  return [...groups.values()];
}

/** What the page shows of a group; its newest blocks are read for their sentences. */
function summary(store: Store, directory: BlockDirectory, found: Found, group: Group): HitGroup {
  const dayAt = (place: number): number => directory.dayOf(found.blocks[place] ?? 0);
  const newestFirst = group.places.toSorted((a, b) => dayAt(b) - dayAt(a) || a - b);
  const dates = [...group.speeches].flatMap((owner) => directory.speeches[owner]?.date ?? []).sort();
  const blocks = newestFirst.slice(0, MOST_MEMBERS).map((place) => found.blocks[place] ?? 0);
  const texts = textsOf(store, blocks);
  return {
    blocks: group.places.length,
    speeches: group.speeches.size,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    members: blocks.flatMap((block, i) => {
      const speech = directory.speeches[directory.ownerOf(block)];
      if (speech === undefined) return [];
      const { id, title, date } = speech;
      return [{ block, speech: { id, title, date }, text: sentenceOfMatch(texts[i] ?? "", found.ranges) }];
    }),
  };
}

export interface GroupRequest extends Omit<RankRequest, "sort"> {
  readonly sort: "relevance" | "date" | "frequency";
  readonly group: "speech" | "sentence";
}

/** The page of groups asked for, each by the block that stands for it, and how many groups there are. */
export async function rankGroups(
  store: Store,
  directory: BlockDirectory,
  found: Found,
  request: GroupRequest,
  signal: CancelSignal,
): Promise<{ readonly hits: GroupedHit[]; readonly groups: number }> {
  const numbers =
    request.group === "speech"
      ? found.blocks.map((block) => directory.ownerOf(block))
      : (await matchSentences(store, found, signal)).numbers;
  const groups = collect(directory, found, numbers);
  const size = ({ places, speeches }: Group): number =>
    request.group === "speech" ? places.length : speeches.size * MOST_LOOKED + places.length;
  const keys: Record<GroupRequest["sort"], (group: Group) => number> = {
    relevance: ({ bestScore }) => bestScore,
    date: ({ newest }) => newest,
    frequency: size,
  };
  const key = keys[request.sort];
  const second = request.sort === "date" ? size : keys.date;
  const at = (place: number): Group => groups[place] as Group;
  const chosen = topBy(
    groups.length,
    request.offset + request.limit,
    (i) => key(at(i)),
    (i) => second(at(i)),
  )
    .slice(request.offset)
    .map(at);
  const scores = scoresAt(
    store,
    found,
    chosen.map(({ best }) => best),
  );
  const hits = chosen.map((group) => ({
    block: found.blocks[group.best] ?? 0,
    score: scores.get(group.best) ?? group.bestScore,
    group: summary(store, directory, found, group),
  }));
  return { hits, groups: groups.length };
}

/** Blocks by how many speeches say the sentence of their match, then the newest first: as scores of `found`. */
export async function byFrequency(
  store: Store,
  directory: BlockDirectory,
  found: Found,
  signal: CancelSignal,
): Promise<Found> {
  const { numbers, count } = await matchSentences(store, found, signal);
  const speeches = Array.from({ length: count }, () => new Set<number>());
  numbers.forEach((number, place) => speeches[number]?.add(directory.ownerOf(found.blocks[place] ?? 0)));
  const scores = new Uint32Array(found.blocks.length);
  numbers.forEach((number, place) => (scores[place] = speeches[number]?.size ?? 0));
  return { ...found, scores };
}
