import {
  meetingFactsSchema,
  type Draft,
  type DraftSummary,
  type MeetingFacts,
} from "../../../shared/contract/methods/drafts.ts";
import type { Store } from "../store/open-store.ts";
import type { DerivedDraft } from "./draft-state.ts";

const SUMMARY_COLUMNS = `id, title, occasion, minutes, chars, excerpt, unfilled_slots AS unfilledSlots, updated_at AS updatedAt,
  created_at AS createdAt`;

/** Facts of an older shape read as far as they are understood. */
function readFacts(json: string): MeetingFacts {
  const parsed = meetingFactsSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : meetingFactsSchema.parse({});
}

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
    .statement(
      `SELECT ${SUMMARY_COLUMNS}, revision, state, facts FROM drafts WHERE id = ? AND deleted_at IS NULL`,
    )
    .get(id) as (Omit<Draft, "facts"> & { facts: string }) | undefined;
  return row ? { ...row, facts: readFacts(row.facts) } : null;
}

/** The text of a draft as it was last saved; undefined where it is not there. */
export function draftText(store: Store, id: number): { revision: number; text: string } | undefined {
  return store
    .statement("SELECT revision, plain_text AS text FROM drafts WHERE id = ? AND deleted_at IS NULL")
    .get(id) as { revision: number; text: string } | undefined;
}

/** What was said of a draft's meeting; nothing of one that is not there. */
export function meetingFacts(store: Store, id: number): MeetingFacts {
  const facts = store.statement("SELECT facts FROM drafts WHERE id = ?").pluck().get(id);
  return readFacts((facts as string | undefined) ?? "{}");
}

export interface DraftValues extends DerivedDraft {
  readonly occasion: string | null;
  readonly minutes: number | null;
  readonly facts: MeetingFacts;
  readonly state: string;
  readonly now: number;
}

export function insertDraft(store: Store, values: DraftValues): number {
  const { lastInsertRowid } = store
    .statement(
      `INSERT INTO drafts (title, occasion, minutes, state, plain_text, chars, excerpt, unfilled_slots, revision, facts, created_at, updated_at)
       VALUES (:title, :occasion, :minutes, :state, :plainText, :chars, :excerpt,           :unfilledSlots, 1, :facts, :now, :now)`,
    )
    .run({ ...values, facts: JSON.stringify(values.facts) });
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
  { occasion, minutes, facts }: Pick<DraftValues, "occasion" | "minutes" | "facts">,
): void {
  store
    .statement("UPDATE drafts SET occasion = ?, minutes = ?, facts = ? WHERE id = ?")
    .run(occasion, minutes, JSON.stringify(facts), id);
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
