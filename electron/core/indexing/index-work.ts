import type { Store } from "../store/open-store.ts";
import {
  bumpState,
  emptyIndex,
  isEmpty,
  newestSpeech,
  readState,
  unindexedSpeeches,
  writeState,
} from "./index-queries.ts";
import { indexSpeech } from "./index-speech.ts";
import { INDEX_VERSION } from "./index-version.ts";
import { listUpTo } from "./list-stretch.ts";
import { SegmentMerge } from "./segment-merge.ts";
import { deadSegments, deletePages, deleteSegment } from "./segment-queries.ts";

/** Positions begin again at 0 when an emptied index has used up so many. */
const MOST_POSITIONS = 2 ** 31;
/** Fewer new positions than this stay in memory lists until more have come. */
const FEW_POSITIONS = 4096;

export interface WorkSize {
  /** Speeches indexed in one step. */
  readonly speeches: number;
  /** Bytes of lists written or pages removed in one step. */
  readonly bytes: number;
}

/** Whether speeches wait to be indexed, by this version of the index. */
export function needsIndexing(store: Store): boolean {
  if (isEmpty(store)) writeState(store, "version", INDEX_VERSION);
  return readState(store, "version") !== INDEX_VERSION || unindexedSpeeches(store, 0, 1).length > 0;
}

function beginAnew(store: Store): void {
  emptyIndex(store);
  const end = readState(store, "end");
  const next = end < MOST_POSITIONS ? end : 0;
  writeState(store, "end", next);
  writeState(store, "listed", next);
  writeState(store, "version", INDEX_VERSION);
  bumpState(store, "removals");
}

/** Removes some pages of a segment that nobody reads; false where there is none. */
function sweep(store: Store, pages: number, written: number | undefined): boolean {
  const segment = deadSegments(store).find((id) => id !== written);
  if (segment === undefined) return false;
  if (!deletePages(store, segment, pages)) deleteSegment(store, segment);
  return true;
}

/**
 * What keeps the index current and quick, in bounded steps, each a transaction of its own: throws away an index of another
 * version, indexes what it lacks, writes the lists of what is new, merges segments. The function it gives does one step; false
 * when nothing is left to do.
 */
export function createIndexWork(store: Store, size: WorkSize): () => boolean {
  let merge: SegmentMerge | null = null;
  /** Speeches up to this one have been looked at since the work began. */
  let seen = 0;
  function step(): boolean {
    if (readState(store, "version") !== INDEX_VERSION) {
      merge = null;
      seen = 0;
      beginAnew(store);
      return true;
    }
    const missing = unindexedSpeeches(store, seen, size.speeches);
    for (const id of missing) indexSpeech(store, id);
    const looked = seen;
    seen = missing.at(-1) ?? newestSpeech(store);
    if (missing.length > 0) return true;
    const end = readState(store, "end");
    if (end - readState(store, "listed") >= FEW_POSITIONS) {
      listUpTo(store, end);
      return true;
    }
    if (sweep(store, Math.max(1, size.bytes >> 12), merge?.target)) return true;
    merge ??= SegmentMerge.begin(store);
    if (merge === null) {
      // What was taken out of the index behind the place reached.
      seen = 0;
      return looked > 0;
    }
    if (!merge.step(size.bytes)) merge = null;
    return true;
  }
  return () => {
    try {
      return store.transaction(step);
    } catch (error) {
      // What the step had written is gone; the merge begins anew.
      merge = null;
      seen = 0;
      throw error;
    }
  };
}

/** Does at once all that the background job would do; for benches and tests. */
export function finishIndexing(store: Store): void {
  const step = createIndexWork(store, { speeches: 50, bytes: 1 << 24 });
  while (step());
}
