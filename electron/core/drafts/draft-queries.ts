import type { Draft, DraftSummary } from "../../../shared/contract/methods/drafts.ts";
import type { Store } from "../store/open-store.ts";
import type { DerivedDraft } from "./draft-state.ts";

const SUMMARY_COLUMNS = `id, title, occasion, minutes, chars, excerpt, unfilled_slots AS unfilledSlots, updated_at AS updatedAt,
  created_at AS createdAt`;

/** Drafts that are not removed, the last changed first. */
export function listDrafts(store: Store): DraftSummary[] {
  return store
    .statement(
      `SELECT ${SUMMARY_COLUMNS} FROM drafts WHERE deleted_at IS NULL ORDER BY updated_at DESC, id DESC`,
    )
    .all() as DraftSummary[];
}

export function draftSummary(store: Store, id: number): DraftSummary | null {
  const row = store
    .statement(`SELECT ${SUMMARY_COLUMNS} FROM drafts WHERE id = ? AND deleted_at IS NULL`)
    .get(id);
  return (row as DraftSummary | undefined) ?? null;
}

export function draftById(store: Store, id: number): Draft | null {
  const row = store
    .statement(`SELECT ${SUMMARY_COLUMNS}, revision, state FROM drafts WHERE id = ? AND deleted_at IS NULL`)
    .get(id);
  return (row as Draft | undefined) ?? null;
}

export interface DraftValues extends DerivedDraft {
  readonly occasion: string | null;
  readonly minutes: number | null;
  readonly state: string;
  readonly now: number;
}

export function insertDraft(store: Store, values: DraftValues): number {
  const { lastInsertRowid } = store
    .statement(
      `INSERT INTO drafts (title, occasion, minutes, state, plain_text, chars, excerpt, unfilled_slots, revision, created_at, updated_at)
       VALUES (:title, :occasion, :minutes, :state, :plainText, :chars, :excerpt, :unfilledSlots, 1, :now, :now)`,
    )
    .run(values);
  return Number(lastInsertRowid);
}

/** Replaces the state and counts the revision up. */
export function updateDraftState(
  store: Store,
  id: number,
  values: DerivedDraft & { state: string; now: number },
): void {
  store
    .statement(
      `UPDATE drafts SET title = :title, state = :state, plain_text = :plainText, chars = :chars, excerpt = :excerpt,
         unfilled_slots = :unfilledSlots, revision = revision + 1, updated_at = :now WHERE id = :id`,
    )
    .run({ id, ...values });
}

export function updateDraftPlan(
  store: Store,
  id: number,
  occasion: string | null,
  minutes: number | null,
): void {
  store.statement("UPDATE drafts SET occasion = ?, minutes = ? WHERE id = ?").run(occasion, minutes, id);
}

/** False when the draft was not there. */
export function markDraftRemoved(store: Store, id: number, now: number): boolean {
  return (
    store.statement("UPDATE drafts SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL").run(now, id)
      .changes > 0
  );
}

/** False when the draft was not removed. */
export function unmarkDraftRemoved(store: Store, id: number): boolean {
  return (
    store.statement("UPDATE drafts SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL").run(id)
      .changes > 0
  );
}

/** Deletes for good what was removed before `time`, snapshots included. */
export function deleteDraftsRemovedBefore(store: Store, time: number): void {
  store.statement("DELETE FROM drafts WHERE deleted_at < ?").run(time);
}
