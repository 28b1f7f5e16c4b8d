import type { Store } from "../store/open-store.ts";

/** Written lists of the grams that begin at the positions [first, end). */
export interface Segment {
  readonly id: number;
  readonly first: number;
  readonly end: number;
}

const KEYS = 2 ** 32;

/** Segments that are read, in the order of their positions. */
export function liveSegments(store: Store): Segment[] {
  return store
    .statement('SELECT id, first, "end" FROM search_segments WHERE live = 1 ORDER BY first')
    .all() as Segment[];
}

/** Segments half written or to be removed. */
export function deadSegments(store: Store): number[] {
  return store
    .statement("SELECT id FROM search_segments WHERE live = 0 ORDER BY id")
    .pluck()
    .all() as number[];
}

/** Returns the id of the new segment. */
export function insertSegment(store: Store, first: number, end: number, live: boolean): number {
  const { lastInsertRowid } = store
    .statement('INSERT INTO search_segments (first, "end", live) VALUES (?, ?, ?)')
    .run(first, end, live ? 1 : 0);
  return Number(lastInsertRowid);
}

export function setLive(store: Store, segment: number, live: boolean): void {
  store.statement("UPDATE search_segments SET live = ? WHERE id = ?").run(live ? 1 : 0, segment);
}

export function deleteSegment(store: Store, segment: number): void {
  store.statement("DELETE FROM search_segments WHERE id = ?").run(segment);
}

export function insertPage(store: Store, segment: number, firstKey: number, page: Uint8Array): void {
  store.statement("INSERT INTO search_pages (id, page) VALUES (?, ?)").run(segment * KEYS + firstKey, page);
}

export interface PageRow {
  readonly firstKey: number;
  readonly page: Uint8Array;
}

const asPage = (row: [number, Uint8Array] | undefined): PageRow | null =>
  row === undefined ? null : { firstKey: row[0] % KEYS, page: row[1] };

/** The only page that can hold a key; null where no page begins at or before it. */
export function pageFor(store: Store, segment: number, key: number): PageRow | null {
  return asPage(
    store
      .statement("SELECT id, page FROM search_pages WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1")
      .raw()
      .get(segment * KEYS, segment * KEYS + key) as [number, Uint8Array] | undefined,
  );
}

/** The first page that begins at or after a key. */
export function pageFrom(store: Store, segment: number, key: number): PageRow | null {
  return asPage(
    store
      .statement("SELECT id, page FROM search_pages WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 1")
      .raw()
      .get(segment * KEYS + key, segment * KEYS + KEYS - 1) as [number, Uint8Array] | undefined,
  );
}

/** Removes at most `most` pages of a segment; false where none was left. */
export function deletePages(store: Store, segment: number, most: number): boolean {
  const { changes } = store
    .statement(
      "DELETE FROM search_pages WHERE id IN (SELECT id FROM search_pages WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?)",
    )
    .run(segment * KEYS, segment * KEYS + KEYS - 1, most);
  return changes > 0;
}

export interface TextRow {
  readonly base: number;
  readonly packed: Uint8Array;
}

/** Texts of the indexed speeches that reach into the positions [from, to). */
export function textsBetween(store: Store, from: number, to: number): TextRow[] {
  return store
    .statement(
      `SELECT s.base, t.packed FROM search_speeches s JOIN search_texts t ON t.speech_id = s.speech_id
       WHERE s.base < ? AND s.base + s.units > ? AND s.base >= coalesce(
         (SELECT max(base) FROM search_speeches WHERE base <= ?), 0) ORDER BY s.base`,
    )
    .all(to, from, from) as TextRow[];
}

/** The folded text of an indexed speech, packed; undefined where it is gone. */
export function packedText(store: Store, speechId: number, base: number): Uint8Array | undefined {
  return store
    .statement(
      `SELECT t.packed FROM search_texts t JOIN search_speeches s ON s.speech_id = t.speech_id
       WHERE t.speech_id = ? AND s.base = ?`,
    )
    .pluck()
    .get(speechId, base) as Uint8Array | undefined;
}
