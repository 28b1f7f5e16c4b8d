import type { Store } from "../store/open-store.ts";

/** Marks a speech as removed; false when it was not in the library. */
export function markRemoved(store: Store, id: number, now: number): boolean {
  return (
    store.statement("UPDATE speeches SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL").run(now, id)
      .changes > 0
  );
}

/** Takes the mark away; false when the speech is not there, not removed, or has been imported again meanwhile. */
export function unmarkRemoved(store: Store, id: number): boolean {
  return (
    store
      .statement(
        `UPDATE speeches SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL AND NOT EXISTS
           (SELECT 1 FROM speeches AS live WHERE live.content_hash = speeches.content_hash AND live.deleted_at IS NULL)`,
      )
      .run(id).changes > 0
  );
}

/** Deletes for good what was removed before `time`. */
export function deleteRemovedBefore(store: Store, time: number): void {
  store.statement("DELETE FROM speeches WHERE deleted_at < ?").run(time);
}
