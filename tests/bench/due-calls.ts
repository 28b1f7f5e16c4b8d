import { setTimeout as delay } from "node:timers/promises";
import type { Backend } from "../../electron/core/backend.ts";
import type { Store } from "../../electron/core/store/open-store.ts";
import { noisySentences, patterns, phrases } from "../../electron/hosts/cli/bench/queries.ts";

/** A call that the page makes, and its milliseconds so far. */
export interface TimedCall {
  readonly name: string;
  readonly times: number[];
  readonly make: (round: number) => Promise<unknown>;
}

export interface Wanted {
  readonly phrases: readonly string[];
  readonly patterns: readonly string[];
  readonly sentences: readonly string[];
  /** Written character by character. */
  readonly clauses: readonly string[];
  readonly headings: readonly string[];
}

const CLAUSE = 16;
const FIRST = 4;
/** Characters that an input method commits at a time. */
const WORD = 2;
const CALLS = (CLAUSE - FIRST) / WORD + 1;

/** What stands before the caret at the n-th call of somebody who writes one clause after the other, word by word. */
function written(clauses: readonly string[], n: number): string {
  const clause = clauses[Math.floor(n / CALLS) % clauses.length] ?? "";
  return clause.slice(0, FIRST + WORD * (n % CALLS));
}

/** What is asked for, all of it from the library. */
export function wantedOf(store: Store, count: number): Wanted {
  return {
    phrases: phrases(store, 4, count),
    patterns: patterns(store, 4, count),
    sentences: noisySentences(store, count),
    clauses: phrases(store, CLAUSE, count),
    headings: store.db
      .prepare("SELECT heading FROM sections WHERE heading <> '' ORDER BY id % 997, id LIMIT ?")
      .pluck()
      .all(count) as string[],
  };
}

/** The calls of a clerk who writes and searches. */
export function callsTo({ call }: Backend, wanted: Wanted): TimedCall[] {
  const timed = (
    name: string,
    queries: readonly string[],
    make: (query: string) => Promise<unknown>,
  ): TimedCall => ({
    name,
    times: [],
    make: (round) => make(queries[round % queries.length] ?? ""),
  });
  const search = (
    name: string,
    queries: readonly string[],
    mode: "exact" | "words" | "pattern" | "similar",
  ) => timed(`search.run ${name}`, queries, (query) => call("search.run", { query, mode, limit: 20 }));
  return [
    search("exact", wanted.phrases, "exact"),
    search("words", wanted.phrases, "words"),
    search("pattern", wanted.patterns, "pattern"),
    search("similar", wanted.sentences, "similar"),
    timed("suggest.sections", wanted.headings, (topic) => call("suggest.sections", { topic })),
    timed("suggest.sentences", wanted.headings, (topic) => call("suggest.sentences", { topic })),
    {
      name: "complete.next",
      times: [],
      make: (round) => call("complete.next", { before: written(wanted.clauses, round) }),
    },
  ];
}

const BETWEEN_MS = 90;

/**
 * Makes the calls by turns, one every 90 ms, until `ended`. A call's time runs from the moment it was due, so that whatever keeps the
 * process busy then is in it.
 */
export async function callUntil(calls: readonly TimedCall[], ended: () => boolean): Promise<void> {
  for (let round = 0; !ended(); round++) {
    for (const { make, times } of calls) {
      if (ended()) return;
      const due = performance.now() + BETWEEN_MS;
      await delay(BETWEEN_MS);
      await make(round);
      times.push(performance.now() - due);
    }
  }
}
