import type { Block, Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

/** Which corrections changed roles in a speech, in the place of what was known before. */
export function putLessons(store: Store, speechId: number, corrections: readonly number[]): void {
  store.statement("DELETE FROM speech_lessons WHERE speech_id = ?").run(speechId);
  const insert = store.statement("INSERT INTO speech_lessons (correction_id, speech_id) VALUES (?, ?)");
  for (const correction of corrections) insert.run(correction, speechId);
}

/** How many live speeches learned from a correction. */
export function countLearners(store: Store, correction: number): number {
  return store
    .statement(
      `SELECT count(*) FROM speech_lessons JOIN speeches ON id = speech_id
       WHERE correction_id = ? AND deleted_at IS NULL`,
    )
    .pluck()
    .get(correction) as number;
}

/** Has all speeches that learned from a correction read again. */
export function forgetLessons(store: Store, correction: number): void {
  store
    .statement(
      `UPDATE speeches SET reader = 0 WHERE id IN (SELECT speech_id FROM speech_lessons WHERE correction_id = ?)`,
    )
    .run(correction);
}

export interface HeadingRow {
  readonly id: number;
  readonly speechId: number;
  readonly heading: string;
  readonly role: Role;
}

/** Headings of live speeches with an id above `after`, in order of id. */
export function headingsAfter(store: Store, after: number, limit: number): HeadingRow[] {
  return store
    .statement(
      `SELECT sections.id, speech_id AS speechId, heading, role FROM sections JOIN speeches ON speeches.id = speech_id
       WHERE sections.id > ? AND heading <> '' AND deleted_at IS NULL ORDER BY sections.id LIMIT ?`,
    )
    .all(after, limit) as HeadingRow[];
}

/** A speech as it is stored now, for a first look at what a lesson would change. */
export function storedBlocks(store: Store, speechId: number): Block[] {
  return store
    .statement("SELECT type, level, marker, text, role, line FROM blocks WHERE speech_id = ? ORDER BY id")
    .all(speechId) as Block[];
}
