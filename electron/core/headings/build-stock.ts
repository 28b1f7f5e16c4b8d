import {
  headingStock,
  knownHeading,
  type HeadingStock,
  type KnownHeading,
  type StockSet,
} from "../../../shared/domain/headings/heading-stock.ts";
import type { Store } from "../store/open-store.ts";
import { builtInHeadings, builtInSets } from "./built-in-headings.ts";
import { headingsAfter, lastSpeechAfter, usesAfter, type UseRow } from "./heading-queries.ts";
import { siblingSets } from "./sibling-sets.ts";

/** Of headings and speeches, read at a time. */
const SLICE = { headings: 300, speeches: 60 };
const MOST_SETS = 600;
const LEAST_SET = 3;

interface Count {
  count: number;
  from: number | null;
  to: number | null;
}

/** Shapes of headings, which do not change, kept from one stock to the next. */
export type HeadingCache = Map<number, KnownHeading | null>;

interface Counted {
  readonly counts: Map<number, Count>;
  readonly follows: Map<string, number>;
  readonly sets: StockSet[];
}

function countUse(counts: Map<number, Count>, headingId: number, year: number | null): void {
  const known = counts.get(headingId) ?? { count: 0, from: null, to: null };
  known.count++;
  if (year !== null) {
    known.from = known.from === null ? year : Math.min(known.from, year);
    known.to = known.to === null ? year : Math.max(known.to, year);
  }
  counts.set(headingId, known);
}

/** Whether most headings of a set have the same lengths. */
function isParallel(set: readonly KnownHeading[]): boolean {
  const lengths = new Map<string, number>();
  for (const { shape } of set) lengths.set(shape.lengths, (lengths.get(shape.lengths) ?? 0) + 1);
  return set.length >= LEAST_SET && Math.max(...lengths.values()) * 4 >= set.length * 3;
}

function countSpeech(uses: readonly UseRow[], cache: HeadingCache, into: Counted): void {
  const [first] = uses;
  if (first === undefined) return;
  for (const id of new Set(uses.map(({ headingId }) => headingId))) countUse(into.counts, id, first.year);
  for (const set of siblingSets(uses)) {
    const known = set.flatMap(({ headingId }) => cache.get(headingId) ?? []);
    known.forEach(({ topic }, at) => {
      const next = known[at + 1]?.topic;
      if (topic === null || next === undefined || next === null) return;
      const pair = `${topic} ${next}`;
      into.follows.set(pair, (into.follows.get(pair) ?? 0) + 1);
    });
    if (isParallel(known))
      into.sets.unshift({ headings: known.map(({ text }) => text), source: first.title });
  }
  into.sets.length = Math.min(into.sets.length, MOST_SETS);
}

function bySpeech(rows: readonly UseRow[]): UseRow[][] {
  const speeches = new Map<number, UseRow[]>();
  for (const row of rows) {
    const uses = speeches.get(row.speechId);
    if (uses) uses.push(row);
    else speeches.set(row.speechId, [row]);
  }
  return [...speeches.values()];
}

/**
 * Reads the heading table into what headings are matched against. Gives way after every slice; copies of one speech count once.
 * null when `stopped` said so on the way.
 */
export async function buildStock(
  store: Store,
  cache: HeadingCache,
  rest: () => Promise<void>,
  stopped: () => boolean,
): Promise<HeadingStock | null> {
  for (let after = Math.max(0, ...cache.keys()); ;) {
    const rows = headingsAfter(store, after, SLICE.headings);
    for (const { id, text, names } of rows)
      cache.set(
        id,
        knownHeading({ id, text, names: JSON.parse(names) as string[], count: 0, from: null, to: null }),
      );
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
    await rest();
    if (stopped()) return null;
  }
  const counted: Counted = { counts: new Map(), follows: new Map(), sets: [] };
  const groups = new Set<number>();
  for (let after = 0; ;) {
    const last = lastSpeechAfter(store, after, SLICE.speeches);
    if (last === null) break;
    for (const uses of bySpeech(usesAfter(store, after, SLICE.speeches))) {
      const group = uses[0]?.group ?? null;
      if (group !== null && groups.has(group)) continue;
      if (group !== null) groups.add(group);
      countSpeech(uses, cache, counted);
    }
    after = last;
    await rest();
    if (stopped()) return null;
  }
  const known = [...counted.counts].flatMap(([id, count]) => {
    const heading = cache.get(id);
    return heading ? [{ ...heading, ...count }] : [];
  });
  const texts = new Set(known.map(({ text }) => text));
  const builtIn = builtInHeadings()
    .filter(({ text }) => !texts.has(text))
    .flatMap((heading) => knownHeading(heading) ?? []);
  return headingStock([...known, ...builtIn], [...counted.sets, ...builtInSets()], counted.follows);
}
