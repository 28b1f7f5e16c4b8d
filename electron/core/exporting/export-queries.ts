import type { Store } from "../store/open-store.ts";

/** The saved editor state of a draft (JSON text), or null when there is no such draft. */
export function draftState(store: Store, id: number): string | null {
  const row = store.statement("SELECT state FROM drafts WHERE id = ? AND deleted_at IS NULL").get(id) as
    | { state: string }
    | undefined;
  return row?.state ?? null;
}
