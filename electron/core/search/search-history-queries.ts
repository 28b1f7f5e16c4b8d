import type { Store } from "../store/open-store.ts";

export interface PastSearchRow {
  readonly id: number;
  readonly query: string;
  readonly mode: string;
  readonly filters: string;
  readonly name: string | null;
  readonly total: number;
  readonly usedAt: number;
}

const COLUMNS = "id, query, mode, filters, name, total, used_at AS usedAt";

export function recentSearches(store: Store, most: number): PastSearchRow[] {
  return store
    .statement(
      `SELECT ${COLUMNS} FROM past_searches WHERE deleted_at IS NULL ORDER BY used_at DESC, id DESC LIMIT ?`,
    )
    .all(most) as PastSearchRow[];
}

export function savedSearches(store: Store): PastSearchRow[] {
  return store
    .statement(
      `SELECT ${COLUMNS} FROM past_searches WHERE deleted_at IS NULL AND name IS NOT NULL ORDER BY name, id`,
    )
    .all() as PastSearchRow[];
}

/** Adds a search or brings it to the head; one that was forgotten is back, without its name. */
export function rememberSearch(store: Store, row: Omit<PastSearchRow, "id" | "name">): number {
  return store
    .statement(
      `INSERT INTO past_searches (query, mode, filters, total, used_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (query, mode, filters) DO UPDATE SET total = excluded.total, used_at = excluded.used_at,
         name = iif(deleted_at IS NULL, name, NULL), deleted_at = NULL
       RETURNING id`,
    )
    .pluck()
    .get(row.query, row.mode, row.filters, row.total, row.usedAt) as number;
}

/** Undefined where there is no such search. */
export function nameOfSearch(store: Store, id: number): string | null | undefined {
  return store
    .statement("SELECT name FROM past_searches WHERE id = ? AND deleted_at IS NULL")
    .pluck()
    .get(id) as string | null | undefined;
}

export function nameSearch(store: Store, id: number, name: string | null): void {
  store.statement("UPDATE past_searches SET name = ? WHERE id = ?").run(name, id);
}

export function unnamedSearches(store: Store): number[] {
  return store
    .statement("SELECT id FROM past_searches WHERE deleted_at IS NULL AND name IS NULL")
    .pluck()
    .all() as number[];
}

export function markSearch(store: Store, id: number, deletedAt: number | null): void {
  store.statement("UPDATE past_searches SET deleted_at = ? WHERE id = ?").run(deletedAt, id);
}

/** Drops forgotten searches of before `until`, and unnamed ones beyond the newest `most`. */
export function trimSearches(store: Store, until: number, most: number): void {
  store.statement("DELETE FROM past_searches WHERE deleted_at < ?").run(until);
  store
    .statement(
      `DELETE FROM past_searches WHERE name IS NULL AND id IN
         (SELECT id FROM past_searches WHERE name IS NULL ORDER BY used_at DESC LIMIT -1 OFFSET ?)`,
    )
    .run(most);
}
