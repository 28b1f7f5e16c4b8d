import type { Change, Lesson } from "../../../shared/domain/corrections/correction.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

export interface CorrectionRow {
  readonly id: number;
  readonly change: Change;
}

export interface NewCorrection {
  readonly hash: string;
  readonly change: Change;
  /** Of the heading whose role was put right; null for anything else. */
  readonly heading: string | null;
  readonly roleBefore: Role | null;
  readonly teaches: boolean;
  readonly madeAt: number;
}

export function insertCorrection(store: Store, correction: NewCorrection): number {
  const { hash, change, heading, roleBefore, teaches, madeAt } = correction;
  const { lastInsertRowid } = store
    .statement(
      `INSERT INTO corrections (source_hash, change, heading, role_before, teaches, spread, made_at)
       VALUES (?, ?, ?, ?, ?, 0, ?)`,
    )
    .run(hash, JSON.stringify(change), heading, roleBefore, teaches ? 1 : 0, madeAt);
  return Number(lastInsertRowid);
}

/** In the order in which they were made. */
export function correctionsOf(store: Store, hash: string): CorrectionRow[] {
  const rows = store
    .statement("SELECT id, change FROM corrections WHERE source_hash = ? ORDER BY id")
    .all(hash) as { id: number; change: string }[];
  return rows.map(({ id, change }) => ({ id, change: JSON.parse(change) as Change }));
}

export function correctionHash(store: Store, id: number): string | null {
  return (
    (store.statement("SELECT source_hash FROM corrections WHERE id = ?").pluck().get(id) as
      | string
      | undefined) ?? null
  );
}

export function deleteCorrection(store: Store, id: number): void {
  store.statement("DELETE FROM corrections WHERE id = ?").run(id);
}

/** What was put right in a text holds for the text that its file has now. */
export function moveCorrections(store: Store, from: string, to: string): void {
  store.statement("UPDATE corrections SET source_hash = ? WHERE source_hash = ?").run(to, from);
}

/** No other speech learns from it any more. False when none did. */
export function stopTeaching(store: Store, id: number): boolean {
  return (
    store.statement("UPDATE corrections SET teaches = 0 WHERE id = ? AND teaches = 1").run(id).changes > 0
  );
}

interface LessonRow {
  readonly id: number;
  readonly hash: string;
  readonly heading: string;
  readonly from: Role;
  readonly change: string;
}

/** What all corrections teach; of several of one heading in one text the last. */
export function allLessons(store: Store): Lesson[] {
  const rows = store
    .statement(
      `SELECT id, source_hash AS hash, heading, role_before AS "from", change FROM corrections
       WHERE teaches = 1 AND heading IS NOT NULL ORDER BY id`,
    )
    .all() as LessonRow[];
  const last = new Map<string, Lesson>();
  for (const { id, hash, heading, from, change } of rows) {
    const { role } = JSON.parse(change) as Extract<Change, { kind: "role" }>;
    last.set(`${hash} ${heading}`, { id, heading, from, role });
  }
  return [...last.values()];
}

/** Changes whenever `allLessons` may. */
export function lessonsStamp(store: Store): string {
  return store
    .statement("SELECT count(*) || ' ' || coalesce(sum(id), 0) FROM corrections WHERE teaches = 1")
    .pluck()
    .get() as string;
}

/** The oldest correction that other speeches have not learned from yet; null where there is none. */
export function nextToSpread(store: Store): number | null {
  return (
    (store
      .statement("SELECT id FROM corrections WHERE teaches = 1 AND spread = 0 ORDER BY id LIMIT 1")
      .pluck()
      .get() as number | undefined) ?? null
  );
}

export function setSpread(store: Store, id: number): void {
  store.statement("UPDATE corrections SET spread = 1 WHERE id = ?").run(id);
}
