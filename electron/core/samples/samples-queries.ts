import type { Store } from "../store/open-store.ts";

/** Ids of the samples in the library. */
export function liveSamples(store: Store): number[] {
  return store
    .statement("SELECT id FROM speeches WHERE origin = 'sample' AND deleted_at IS NULL ORDER BY id")
    .pluck()
    .all() as number[];
}

/** A sample of this content that was removed and can be brought back; null when there is none. */
export function removedSample(store: Store, hash: string): number | null {
  const id = store
    .statement(
      "SELECT id FROM speeches WHERE origin = 'sample' AND content_hash = ? AND deleted_at IS NOT NULL ORDER BY id DESC LIMIT 1",
    )
    .pluck()
    .get(hash) as number | undefined;
  return id ?? null;
}
