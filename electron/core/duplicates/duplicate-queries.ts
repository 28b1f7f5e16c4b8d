import type { Store } from "../store/open-store.ts";

export interface SketchRow {
  readonly speechId: number;
  readonly sketch: Uint8Array;
  readonly facts: Uint8Array;
  readonly title: string;
  readonly name: string | null;
  readonly year: number | null;
}

export interface BandRow {
  readonly number: number;
  readonly speechId: number;
  readonly bands: Uint8Array;
}

/** Rows that came after the one of this number, in their order. */
export function bandRowsAfter(store: Store, number: number): Iterable<BandRow> {
  return store
    .statement(
      "SELECT number, speech_id AS speechId, bands FROM speech_bands WHERE number > ? ORDER BY number",
    )
    .iterate(number) as Iterable<BandRow>;
}

/** Those of some speeches that are live. */
export function liveSpeeches(store: Store, ids: readonly number[]): Set<number> {
  const live = store
    .statement("SELECT id FROM speeches WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL")
    .pluck()
    .all(JSON.stringify(ids)) as number[];
  return new Set(live);
}

export function sketchRow(store: Store, speechId: number, version: number): SketchRow | null {
  const row = store
    .statement(
      `SELECT speech_id AS speechId, sketch, facts, title, name, year
       FROM speech_sketches JOIN speeches ON id = speech_id WHERE speech_id = ? AND version = ?`,
    )
    .get(speechId, version) as SketchRow | undefined;
  return row ?? null;
}

export function blockTexts(store: Store, speechId: number): string[] {
  return store
    .statement("SELECT text FROM blocks WHERE speech_id = ? ORDER BY id")
    .pluck()
    .all(speechId) as string[];
}

export function insertSketch(
  store: Store,
  speechId: number,
  values: {
    readonly version: number;
    readonly shingles: number;
    readonly sketch: Uint8Array;
    readonly facts: Uint8Array;
  },
): void {
  store
    .statement(
      `INSERT OR REPLACE INTO speech_sketches (speech_id, version, shingles, sketch, facts)
       VALUES (:speechId, :version, :shingles, :sketch, :facts)`,
    )
    .run({ speechId, ...values });
}

export function deleteBands(store: Store, speechId: number): void {
  store.statement("DELETE FROM speech_bands WHERE speech_id = ?").run(speechId);
}

export function insertBands(store: Store, speechId: number, bands: Uint8Array): void {
  store.statement("INSERT INTO speech_bands (speech_id, bands) VALUES (?, ?)").run(speechId, bands);
}

/** Live speeches without a sketch of this version, at most `limit`. */
export function unsketchedSpeeches(store: Store, version: number, limit: number): number[] {
  return store
    .statement(
      `SELECT id FROM speeches WHERE deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM speech_sketches WHERE speech_id = id AND version = ?) ORDER BY id LIMIT ?`,
    )
    .pluck()
    .all(version, limit) as number[];
}

export function setGroup(store: Store, speechId: number, group: number | null): void {
  store.statement("UPDATE speeches SET same_group = ? WHERE id = ?").run(group, speechId);
}

/** The group of a speech; null when it has none. */
export function groupOf(store: Store, speechId: number): number | null {
  return store.statement("SELECT same_group FROM speeches WHERE id = ?").pluck().get(speechId) as
    | number
    | null;
}

/** A number that no group has. */
export function newGroup(store: Store): number {
  return store
    .statement("SELECT coalesce(max(same_group), 0) + 1 FROM speeches WHERE same_group IS NOT NULL")
    .pluck()
    .get() as number;
}
