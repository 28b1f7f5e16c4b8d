import type { TemplateRef } from "../../../shared/contract/methods/templates.ts";
import type { TemplateType } from "../../../shared/domain/templates/vocabulary.ts";
import type { Store } from "../store/open-store.ts";

export interface UserTemplateRow {
  readonly id: number;
  readonly type: TemplateType;
  /** JSON of templates/user-schema.ts. */
  readonly content: string;
}

/** Own templates that are not removed, the oldest first. */
export function userTemplateRows(store: Store): UserTemplateRow[] {
  return store
    .statement("SELECT id, type, content FROM user_templates WHERE deleted_at IS NULL ORDER BY id")
    .all() as UserTemplateRow[];
}

/** The template with these words, the one that is not removed first. */
export function userTemplateByHash(
  store: Store,
  hash: string,
): { readonly id: number; readonly removed: boolean } | null {
  const row = store
    .statement(
      `SELECT id, deleted_at IS NOT NULL AS removed FROM user_templates WHERE hash = ?
       ORDER BY deleted_at IS NOT NULL, id LIMIT 1`,
    )
    .get(hash) as { id: number; removed: number } | undefined;
  return row ? { id: row.id, removed: row.removed === 1 } : null;
}

interface UserTemplateValues {
  readonly type: TemplateType;
  readonly content: string;
  readonly hash: string;
  readonly now: number;
}

export function insertUserTemplate(store: Store, values: UserTemplateValues): number {
  const { lastInsertRowid } = store
    .statement(
      `INSERT INTO user_templates (type, content, hash, created_at, updated_at)
       VALUES (:type, :content, :hash, :now, :now)`,
    )
    .run(values);
  return Number(lastInsertRowid);
}

/** False when there is no such template of this type. */
export function updateUserTemplate(store: Store, id: number, values: UserTemplateValues): boolean {
  const { changes } = store
    .statement(
      `UPDATE user_templates SET content = :content, hash = :hash, updated_at = :now
       WHERE id = :id AND type = :type AND deleted_at IS NULL`,
    )
    .run({ id, ...values });
  return changes > 0;
}

/** False when the template was not there. */
export function markTemplateRemoved(store: Store, id: number, now: number): boolean {
  const { changes } = store
    .statement("UPDATE user_templates SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL")
    .run(now, id);
  return changes > 0;
}

/** False when the template was not removed. */
export function unmarkTemplateRemoved(store: Store, id: number): boolean {
  const { changes } = store
    .statement("UPDATE user_templates SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL")
    .run(id);
  return changes > 0;
}

/** Deletes for good what was removed before `time`. */
export function deleteTemplatesRemovedBefore(store: Store, time: number): void {
  store.statement("DELETE FROM user_templates WHERE deleted_at < ?").run(time);
}

export function hiddenTemplates(store: Store): TemplateRef[] {
  return store.statement("SELECT type, template AS id FROM hidden_templates").all() as TemplateRef[];
}

/** False when it was hidden, or shown, before. */
export function setTemplateHidden(store: Store, { type, id }: TemplateRef, hidden: boolean): boolean {
  const sql = hidden
    ? "INSERT OR IGNORE INTO hidden_templates (type, template) VALUES (?, ?)"
    : "DELETE FROM hidden_templates WHERE type = ? AND template = ?";
  return store.statement(sql).run(type, id).changes > 0;
}
