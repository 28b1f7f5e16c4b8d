import type { Role, SpeechLevel } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

/** Live speeches that were not looked through for sections by this version, oldest first. */
export function speechesToMine(store: Store, version: number): number[] {
  return store
    .statement(
      `SELECT id FROM speeches p WHERE deleted_at IS NULL AND kind = 'speech'
         AND NOT EXISTS (SELECT 1 FROM mined_speeches m WHERE m.speech_id = p.id AND m.version = ?)
       ORDER BY id`,
    )
    .pluck()
    .all(version) as number[];
}

export function putMinedSpeech(store: Store, speechId: number, version: number): void {
  store
    .statement("INSERT OR REPLACE INTO mined_speeches (speech_id, version) VALUES (?, ?)")
    .run(speechId, version);
}

/** What was mined from a speech goes; it is looked through again while it is in the library. */
export function forgetMined(store: Store, speechId: number): void {
  for (const table of ["mined_speeches", "mined_members", "mined_frame_uses"])
    store.statement(`DELETE FROM ${table} WHERE speech_id = ?`).run(speechId);
}

/** Speeches that were removed and have left something mined. */
export function removedMined(store: Store): number[] {
  return store
    .statement(
      `SELECT p.id FROM speeches p JOIN mined_speeches m ON m.speech_id = p.id WHERE p.deleted_at IS NOT NULL`,
    )
    .pluck()
    .all() as number[];
}

export interface UnitBlock {
  readonly id: number;
  readonly type: "heading" | "paragraph";
  readonly sectionId: number;
  readonly role: Role;
  readonly text: string;
}

export function blocksOfSpeech(store: Store, speechId: number): UnitBlock[] {
  return store
    .statement(
      "SELECT id, type, section_id AS sectionId, role, text FROM blocks WHERE speech_id = ? ORDER BY id",
    )
    .all(speechId) as UnitBlock[];
}

/** The unit that had the hash first, if any. */
export function unitOfBand(store: Store, band: number): number | undefined {
  return store.statement("SELECT unit FROM mined_bands WHERE band = ?").pluck().get(band) as
    | number
    | undefined;
}

export function putBand(store: Store, band: number, unit: number): void {
  store.statement("INSERT OR REPLACE INTO mined_bands (band, unit) VALUES (?, ?)").run(band, unit);
}

export interface UnitRow {
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly speechId: number;
  readonly heading: string;
  readonly role: Role;
  readonly year: number | null;
  readonly occasion: string | null;
  readonly level: SpeechLevel | null;
  /** What counts as one source: the same speech may be there several times. */
  readonly source: number;
}

/** Where a unit is and what is known of its speech; undefined where it is gone. */
export function unitRow(store: Store, unit: number): UnitRow | undefined {
  const whole = unit % 2 === 1;
  return store
    .statement(
      `SELECT ${whole ? "s.first_block + 1 AS firstBlock, s.end_block AS endBlock" : "b.id AS firstBlock, b.id + 1 AS endBlock"},
         b.speech_id AS speechId, s.heading, ${whole ? "s.role" : "b.role"} AS role, p.year, p.occasion, p.level,
         coalesce(-p.same_group, p.id) AS source
       FROM blocks b JOIN sections s ON s.id = b.section_id JOIN speeches p ON p.id = b.speech_id
       WHERE b.id = ? AND p.deleted_at IS NULL`,
    )
    .get(Math.floor(unit / 2)) as UnitRow | undefined;
}

export function templateOfUnit(store: Store, unit: number): number | undefined {
  return store.statement("SELECT template_id FROM mined_members WHERE unit = ?").pluck().get(unit) as
    | number
    | undefined;
}

/** For every template that a speech is a member of a unit of another speech that is one, too. */
export function siblingsOfUnits(store: Store, speechId: number): number[] {
  return store
    .statement(
      `SELECT min(o.unit) FROM mined_members m JOIN mined_members o ON o.template_id = m.template_id
         JOIN speeches p ON p.id = o.speech_id
       WHERE m.speech_id = :speechId AND o.speech_id <> :speechId AND p.deleted_at IS NULL GROUP BY m.template_id`,
    )
    .pluck()
    .all({ speechId }) as number[];
}

export function addTemplate(store: Store): number {
  return Number(store.statement("INSERT INTO mined_templates DEFAULT VALUES").run().lastInsertRowid);
}

export function addMember(store: Store, unit: number, templateId: number, speechId: number): void {
  store
    .statement("INSERT OR IGNORE INTO mined_members (unit, template_id, speech_id) VALUES (?, ?, ?)")
    .run(unit, templateId, speechId);
}
