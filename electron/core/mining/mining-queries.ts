import type { Role, SpeechLevel } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

export interface SpeechToOutline {
  readonly id: number;
  readonly title: string;
  readonly occasion: string | null;
}

/** Live speeches without an outline of this version, oldest first, at most `limit`. */
export function speechesToOutline(store: Store, version: number, limit: number): SpeechToOutline[] {
  return store
    .statement(
      `SELECT id, title, occasion FROM speeches p WHERE deleted_at IS NULL AND kind = 'speech'
         AND NOT EXISTS (SELECT 1 FROM mined_outlines o WHERE o.speech_id = p.id AND o.version = ?)
       ORDER BY id LIMIT ?`,
    )
    .all(version, limit) as SpeechToOutline[];
}

export interface SectionRow {
  readonly level: number;
  readonly heading: string;
  readonly role: Role;
  readonly chars: number;
}

export function sectionRows(store: Store, speechId: number): SectionRow[] {
  return store
    .statement(
      "SELECT level, heading, role, chars FROM sections WHERE speech_id = ? ORDER BY first_block, id",
    )
    .all(speechId) as SectionRow[];
}

export interface EdgeBlock {
  readonly type: string;
  readonly role: Role;
  readonly text: string;
}

/** The first blocks of a speech. */
export function firstBlocks(store: Store, speechId: number, limit: number): EdgeBlock[] {
  return store
    .statement("SELECT type, role, text FROM blocks WHERE speech_id = ? ORDER BY id LIMIT ?")
    .all(speechId, limit) as EdgeBlock[];
}

/** The last blocks of a speech, the last one first. */
export function lastBlocks(store: Store, speechId: number, limit: number): EdgeBlock[] {
  return store
    .statement("SELECT type, role, text FROM blocks WHERE speech_id = ? ORDER BY id DESC LIMIT ?")
    .all(speechId, limit) as EdgeBlock[];
}

export function putOutline(
  store: Store,
  row: {
    readonly speechId: number;
    readonly version: number;
    readonly occasion: string;
    readonly outline: string;
  },
): void {
  store
    .statement(
      `INSERT OR REPLACE INTO mined_outlines (speech_id, version, occasion, outline)
       VALUES (:speechId, :version, :occasion, :outline)`,
    )
    .run(row);
}

/** The outline is made anew, as after a new reading of the speech. */
export function dropOutline(store: Store, speechId: number): void {
  store.statement("DELETE FROM mined_outlines WHERE speech_id = ?").run(speechId);
}

/** Speeches that are mined together, and how many they are. */
export interface SpeechGroup {
  readonly occasion: string;
  /** Only those of this level; null for all. */
  readonly level: SpeechLevel | null;
  readonly speeches: number;
}

/** How many live speeches with outlines each occasion has at each level. */
export function liveGroups(store: Store): SpeechGroup[] {
  return store
    .statement(
      `SELECT o.occasion, p.level, count(*) AS speeches FROM mined_outlines o JOIN speeches p ON p.id = o.speech_id
       WHERE p.deleted_at IS NULL GROUP BY o.occasion, p.level`,
    )
    .all() as SpeechGroup[];
}

/** The names under which forms of a version are stored, each with the number of speeches that they were mined from. */
export function storedGroups(store: Store, version: number): { occasion: string; speeches: number }[] {
  return store.statement("SELECT occasion, speeches FROM mined_skeletons WHERE version = ?").all(version) as {
    occasion: string;
    speeches: number;
  }[];
}

/** The live speeches of an occasion and a level that have outlines, oldest speech first; null stands for all. */
export function outlinedSpeeches(store: Store, occasion: string | null, level: SpeechLevel | null): number[] {
  return store
    .statement(
      `SELECT o.speech_id FROM mined_outlines o JOIN speeches p ON p.id = o.speech_id
       WHERE p.deleted_at IS NULL AND (:occasion IS NULL OR o.occasion = :occasion) AND (:level IS NULL OR p.level = :level)
       ORDER BY p.date, p.id`,
    )
    .pluck()
    .all({ occasion, level }) as number[];
}

/** The outline of a live speech as JSON; undefined where it has none or is gone. */
export function outlineOf(store: Store, speechId: number): string | undefined {
  return store
    .statement(
      `SELECT o.outline FROM mined_outlines o JOIN speeches p ON p.id = o.speech_id
       WHERE o.speech_id = ? AND p.deleted_at IS NULL`,
    )
    .pluck()
    .get(speechId) as string | undefined;
}

export function putSkeletons(
  store: Store,
  row: {
    readonly occasion: string;
    readonly version: number;
    readonly speeches: number;
    readonly skeletons: string;
  },
): void {
  store
    .statement(
      `INSERT OR REPLACE INTO mined_skeletons (occasion, version, speeches, skeletons)
       VALUES (:occasion, :version, :speeches, :skeletons)`,
    )
    .run(row);
}

export function dropSkeletonsOf(store: Store, occasions: readonly string[]): void {
  store
    .statement("DELETE FROM mined_skeletons WHERE occasion IN (SELECT value FROM json_each(?))")
    .run(JSON.stringify(occasions));
}

export interface SkeletonRow {
  readonly occasion: string;
  readonly speeches: number;
  readonly skeletons: string;
}

/** What was mined, the occasion with the most speeches first. */
export function skeletonRows(store: Store, version: number): SkeletonRow[] {
  return store
    .statement(
      "SELECT occasion, speeches, skeletons FROM mined_skeletons WHERE version = ? AND speeches > 0 ORDER BY speeches DESC, occasion",
    )
    .all(version) as SkeletonRow[];
}

export function skeletonRow(store: Store, version: number, occasion: string): SkeletonRow | undefined {
  return store
    .statement("SELECT occasion, speeches, skeletons FROM mined_skeletons WHERE version = ? AND occasion = ?")
    .get(version, occasion) as SkeletonRow | undefined;
}

export interface EvidenceRow {
  readonly id: number;
  readonly title: string;
  readonly date: string | null;
  readonly post: string | null;
  readonly chars: number;
}

/** Live speeches by their ids, newest first. */
export function speechesById(store: Store, ids: readonly number[], limit: number): EvidenceRow[] {
  return store
    .statement(
      `SELECT id, title, date, post, chars FROM speeches WHERE deleted_at IS NULL
         AND id IN (SELECT value FROM json_each(?)) ORDER BY date DESC, id DESC LIMIT ?`,
    )
    .all(JSON.stringify(ids), limit) as EvidenceRow[];
}
