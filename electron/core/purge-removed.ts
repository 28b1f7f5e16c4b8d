import { deletePiecesRemovedBefore } from "./collection/piece-queries.ts";
import { deleteDraftsRemovedBefore } from "./drafts/draft-queries.ts";
import { deleteRemovedBefore } from "./library/removal-queries.ts";
import type { Store } from "./store/open-store.ts";
import { deleteTemplatesRemovedBefore } from "./templates/user-template-queries.ts";

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Deletes for good the speeches, drafts, kept pieces and own templates that were removed more than 30 days ago. */
export function purgeRemoved(store: Store, now: number): void {
  store.transaction(() => {
    deleteRemovedBefore(store, now - KEPT_MS);
    deleteDraftsRemovedBefore(store, now - KEPT_MS);
    deletePiecesRemovedBefore(store, now - KEPT_MS);
    deleteTemplatesRemovedBefore(store, now - KEPT_MS);
  });
}
