import { indexSpeech, unindexSpeech } from "../indexing/index-speech.ts";
import type { Store } from "../store/open-store.ts";
import { markRemoved, unmarkRemoved } from "./removal-queries.ts";

/** Takes speeches out of every list and out of search; returns the ids that were there. */
export function removeSpeeches(store: Store, ids: readonly number[], now: number): number[] {
  return store.transaction(() =>
    ids.filter((id) => {
      const removed = markRemoved(store, id, now);
      if (removed) unindexSpeech(store, id);
      return removed;
    }),
  );
}

/** Brings removed speeches back; returns the ids that are back. One whose text was imported again meanwhile stays removed. */
export function restoreSpeeches(store: Store, ids: readonly number[]): number[] {
  return store.transaction(() =>
    ids.filter((id) => {
      const restored = unmarkRemoved(store, id);
      if (restored) indexSpeech(store, id);
      return restored;
    }),
  );
}
