import type { Store } from "../store/open-store.ts";

export interface SnapshotRow {
  readonly id: number;
  readonly revision: number;
  readonly chars: number;
  readonly createdAt: number;
}

/** Of a draft that is not removed, the newest first. */
export function listSnapshots(store: Store, draftId: number): SnapshotRow[] {
  return store
    .statement(
      `SELECT draft_snapshots.id, draft_snapshots.revision, draft_snapshots.chars, draft_snapshots.created_at AS createdAt
       FROM draft_snapshots JOIN drafts ON drafts.id = draft_id
       WHERE draft_id = ? AND deleted_at IS NULL ORDER BY draft_snapshots.created_at DESC, draft_snapshots.id DESC`,
    )
    .all(draftId) as SnapshotRow[];
}

export function snapshotState(store: Store, id: number): string | null {
  const state = store.statement("SELECT state FROM draft_snapshots WHERE id = ?").pluck().get(id);
  return (state as string | undefined) ?? null;
}

/** Keeps a draft as it is stored now. */
export function insertSnapshot(store: Store, draftId: number): void {
  store
    .statement(
      `INSERT INTO draft_snapshots (draft_id, revision, state, chars, created_at)
       SELECT id, revision, state, chars, updated_at FROM drafts WHERE id = ?`,
    )
    .run(draftId);
}

export function deleteSnapshots(store: Store, ids: readonly number[]): void {
  for (const id of ids) store.statement("DELETE FROM draft_snapshots WHERE id = ?").run(id);
}
