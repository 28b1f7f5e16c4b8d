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

export interface NewSearchSpeech {
  readonly speechId: number;
  readonly firstBlock: number;
  readonly base: number;
  readonly units: number;
  readonly facts: Uint8Array;
  /** Packed (packed-text.ts). */
  readonly text: Uint8Array;
}

export function insertSearchSpeech(store: Store, speech: NewSearchSpeech): void {
  store
    .statement(
      `INSERT INTO search_speeches (speech_id, first_block, base, units, facts, stamp)
       VALUES (?, ?, ?, ?, ?, (SELECT value FROM search_state WHERE name = 'stamp'))`,
    )
    .run(speech.speechId, speech.firstBlock, speech.base, speech.units, speech.facts);
  store
    .statement("INSERT INTO search_texts (speech_id, packed) VALUES (?, ?)")
    .run(speech.speechId, speech.text);
}

/** False where the speech was not indexed. */
export function deleteSearchSpeech(store: Store, speechId: number): boolean {
  store.statement("DELETE FROM search_texts WHERE speech_id = ?").run(speechId);
  return store.statement("DELETE FROM search_speeches WHERE speech_id = ?").run(speechId).changes > 0;
}

export type StateName = "version" | "stamp" | "removals" | "end" | "listed";

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
  for (const table of ["search_pages", "search_segments", "search_texts", "search_speeches"])
    store.statement(`DELETE FROM ${table}`).run();
}

export function isEmpty(store: Store): boolean {
  return store.statement("SELECT NOT EXISTS (SELECT 1 FROM search_speeches)").pluck().get() === 1;
}

/** Speeches of the library with ids above `after` that the index lacks, at most `limit`, in the order of their ids. */
export function unindexedSpeeches(store: Store, after: number, limit: number): number[] {
  return store
    .statement(
      `SELECT id FROM speeches WHERE deleted_at IS NULL AND id > ?
         AND NOT EXISTS (SELECT 1 FROM search_speeches WHERE speech_id = speeches.id) ORDER BY id LIMIT ?`,
    )
    .pluck()
    .all(after, limit) as number[];
}

/** The greatest id of a speech; 0 where there is none. */
export function newestSpeech(store: Store): number {
  return store.statement("SELECT coalesce(max(id), 0) FROM speeches").pluck().get() as number;
}
