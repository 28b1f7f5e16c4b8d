import type { ServiceContext } from "../service-context.ts";
import { createDirectorySource, type BlockDirectory } from "./block-directory.ts";
import type { Store } from "../store/open-store.ts";
import {
  emptyIndex,
  isEmpty,
  mergeSegments,
  readState,
  unindexedSpeeches,
  writeState,
} from "./index-queries.ts";
import { indexSpeech } from "./index-speech.ts";

/** Grows when folding, tokens or the packed facts change: an index of another version is built anew. */
export const INDEX_VERSION = 1;

const SPEECHES_A_STEP = 4;
const PAGES_A_STEP = 64;
const REST_MS = 20;
const QUIET_MS = 4000;

/** One bounded piece of work; false when nothing is left to do. */
function step(store: Store): boolean {
  return store.transaction(() => {
    if (readState(store, "version") !== INDEX_VERSION) {
      emptyIndex(store);
      writeState(store, "version", INDEX_VERSION);
      return true;
    }
    const missing = unindexedSpeeches(store, SPEECHES_A_STEP);
    for (const id of missing) indexSpeech(store, id);
    return missing.length > 0 || mergeSegments(store, PAGES_A_STEP);
  });
}

export interface IndexingService {
  /** The blocks as they are indexed now; shared by all that search. */
  readonly directory: () => BlockDirectory;
  /** Something was indexed: tidies the index up once it has been quiet for a while. */
  readonly changed: () => void;
  /** Ends the job; what it has not done yet is done at the next start. */
  readonly stop: () => void;
}

/** Brings the index up to date in the background, in pieces small enough that no call has to wait for it. */
export function createIndexingService({ store, ports }: ServiceContext): IndexingService {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  function work(): void {
    try {
      if (!stopped && step(store)) plan(REST_MS);
    } catch (error) {
      ports.logger.error("indexing in the background failed", error);
    }
  }
  function plan(ms: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(work, ms).unref();
  }
  if (!store.db.readonly) {
    if (isEmpty(store)) writeState(store, "version", INDEX_VERSION);
    if (readState(store, "version") !== INDEX_VERSION || unindexedSpeeches(store, 1).length > 0) plan(0);
  }
  return {
    directory: createDirectorySource(store),
    changed: () => plan(QUIET_MS),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Does at once all that the job would do; for tests, benches and one-shot hosts. */
export function finishIndexing(store: Store): void {
  while (step(store));
}
