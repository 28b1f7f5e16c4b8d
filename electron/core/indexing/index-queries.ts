import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

export interface BlockRow {
  readonly id: number;
  readonly type: "heading" | "paragraph";
  readonly text: string;
  readonly role: Role;
}

export function blocksOf(store: Store, speechId: number): BlockRow[] {
  return store
    .statement("SELECT id, type, text, role FROM blocks WHERE speech_id = ? ORDER BY id")
    .all(speechId) as BlockRow[];
}

export function insertGrams(store: Store, blockId: number, grams: string): void {
  store.statement("INSERT INTO block_grams (rowid, grams) VALUES (?, ?)").run(blockId, grams);
}

export function deleteGrams(store: Store, blockId: number): void {
  store.statement("DELETE FROM block_grams WHERE rowid = ?").run(blockId);
}

export function insertSearchSpeech(
  store: Store,
  speechId: number,
  firstBlock: number,
  facts: Uint8Array,
): void {
  store
    .statement(
      "INSERT INTO search_speeches (speech_id, first_block, facts, stamp) VALUES (?, ?, ?, (SELECT value FROM search_state WHERE name = 'stamp'))",
    )
    .run(speechId, firstBlock, facts);
}

export function deleteSearchSpeech(store: Store, speechId: number): void {
  store.statement("DELETE FROM search_speeches WHERE speech_id = ?").run(speechId);
}

/** The indexed block ids of a speech, [first, end); null where it is not indexed. */
export function indexedRange(store: Store, speechId: number, bytesABlock: number): [number, number] | null {
  const row = store
    .statement("SELECT first_block AS first, length(facts) AS bytes FROM search_speeches WHERE speech_id = ?")
    .get(speechId) as { first: number; bytes: number } | undefined;
  return row ? [row.first, row.first + row.bytes / bytesABlock] : null;
}

export type StateName = "version" | "stamp" | "removals";

export function readState(store: Store, name: StateName): number {
  return store.statement("SELECT value FROM search_state WHERE name = ?").pluck().get(name) as number;
}

export function writeState(store: Store, name: StateName, value: number): void {
  store.statement("UPDATE search_state SET value = ? WHERE name = ?").run(value, name);
}

export function bumpState(store: Store, name: StateName): void {
  store.statement("UPDATE search_state SET value = value + 1 WHERE name = ?").run(name);
}

export function emptyIndex(store: Store): void {
  store.statement("INSERT INTO block_grams (block_grams) VALUES ('delete-all')").run();
  store.statement("DELETE FROM search_speeches").run();
}

export function isEmpty(store: Store): boolean {
  return store.statement("SELECT NOT EXISTS (SELECT 1 FROM search_speeches)").pluck().get() === 1;
}

/** Speeches of the library that the index lacks, at most `limit`. */
export function unindexedSpeeches(store: Store, limit: number): number[] {
  return store
    .statement(
      "SELECT id FROM speeches WHERE deleted_at IS NULL AND id NOT IN (SELECT speech_id FROM search_speeches) ORDER BY id LIMIT ?",
    )
    .pluck()
    .all(limit) as number[];
}

/** In how many pieces the token index lies; every one of them costs each search a look. */
export function countSegments(store: Store): number {
  return store.statement("SELECT count(DISTINCT segid) FROM block_grams_idx").pluck().get() as number;
}

/** Begins to merge all segments into one; `mergeOn` does the rest. */
export function beginMerge(store: Store, pages: number): void {
  store.statement("INSERT INTO block_grams (block_grams, rank) VALUES ('merge', ?)").run(-pages);
}

/** Merges a bounded part of the segments; false when there was nothing left to merge. */
export function mergeOn(store: Store, pages: number): boolean {
  const before = totalChanges(store);
  store.statement("INSERT INTO block_grams (block_grams, rank) VALUES ('merge', ?)").run(pages);
  return totalChanges(store) - before > 1;
}

function totalChanges(store: Store): number {
  return store.statement("SELECT total_changes()").pluck().get() as number;
}
