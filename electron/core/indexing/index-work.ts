import type { Store } from "../store/open-store.ts";
import {
  beginMerge,
  bumpState,
  countSegments,
  emptyIndex,
  isEmpty,
  mergeOn,
  readState,
  unindexedSpeeches,
  writeState,
} from "./index-queries.ts";
import { indexSpeech } from "./index-speech.ts";
import { INDEX_VERSION } from "./index-version.ts";

/** Merging rewrites the whole index, which searches notice only from some more segments on. */
const MOST_SEGMENTS = 6;

export interface WorkSize {
  /** Speeches indexed in one step. */
  readonly speeches: number;
  /** Index pages written in one step. */
  readonly pages: number;
}

/** Whether speeches wait to be indexed, by this version of the index. */
export function needsIndexing(store: Store): boolean {
  if (isEmpty(store)) writeState(store, "version", INDEX_VERSION);
  return readState(store, "version") !== INDEX_VERSION || unindexedSpeeches(store, 1).length > 0;
}

/**
 * What keeps the index current and quick, in bounded steps, each a transaction of its own: throws away an index of another
 * version, indexes what it lacks, merges its segments. The function it gives does one step; false when nothing is left to do.
 */
export function createIndexWork(store: Store, size: WorkSize): () => boolean {
  let merging = false;
  function step(): boolean {
    if (readState(store, "version") !== INDEX_VERSION) {
      emptyIndex(store);
      writeState(store, "version", INDEX_VERSION);
      bumpState(store, "removals");
      return true;
    }
    const missing = unindexedSpeeches(store, size.speeches);
    for (const id of missing) indexSpeech(store, id);
    if (missing.length > 0) return true;
    if (merging) {
      merging = mergeOn(store, size.pages);
      return merging;
    }
    merging = countSegments(store) > MOST_SEGMENTS;
    if (merging) beginMerge(store, size.pages);
    return merging;
  }
  return () => store.transaction(step);
}

/** Does at once all that the background job would do; for benches and tests. */
export function finishIndexing(store: Store): void {
  const step = createIndexWork(store, { speeches: 50, pages: 4000 });
  while (step());
}
