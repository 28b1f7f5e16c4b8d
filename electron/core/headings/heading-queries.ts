import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

/** Live speeches whose headings have not been read by this version, at most `limit`. */
export function unreadSpeeches(store: Store, version: number, limit: number): number[] {
  return store
    .statement(
      `SELECT id FROM speeches p WHERE deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM heading_speeches h WHERE h.speech_id = p.id AND h.version = ?) ORDER BY id LIMIT ?`,
    )
    .pluck()
    .all(version, limit) as number[];
}

export interface HeadingBlock {
  readonly id: number;
  readonly text: string;
  readonly level: number;
  readonly role: Role;
}

export function headingBlocks(store: Store, speechId: number): HeadingBlock[] {
  return store
    .statement(
      "SELECT id, text, coalesce(level, 1) AS level, role FROM blocks WHERE speech_id = ? AND type = 'heading' ORDER BY id",
    )
    .all(speechId) as HeadingBlock[];
}

/** Title and first paragraphs: where a speech names its own place in full. */
export function openingTexts(store: Store, speechId: number, limit: number): string[] {
  const title = store.statement("SELECT title FROM speeches WHERE id = ?").pluck().get(speechId) as string;
  const blocks = store
    .statement("SELECT text FROM blocks WHERE speech_id = ? AND type = 'paragraph' ORDER BY id LIMIT ?")
    .pluck()
    .all(speechId, limit) as string[];
  return [title, ...blocks];
}

export interface HeadingValues {
  readonly text: string;
  readonly lengths: string;
  readonly pattern: string;
  readonly topic: string | null;
  readonly names: string;
}

/** Stores a heading, or brings a known one up to date; returns its id. */
export function putHeading(store: Store, values: HeadingValues): number {
  return store
    .statement(
      `INSERT INTO headings (text, lengths, pattern, topic, names) VALUES (:text, :lengths, :pattern, :topic, :names)
       ON CONFLICT (text) DO UPDATE SET lengths = excluded.lengths, pattern = excluded.pattern, topic = excluded.topic,
         names = excluded.names RETURNING id`,
    )
    .pluck()
    .get(values) as number;
}

export function forgetUses(store: Store, speechId: number): void {
  store.statement("DELETE FROM heading_uses WHERE speech_id = ?").run(speechId);
}

export function putUse(store: Store, speechId: number, headingId: number, block: HeadingBlock): void {
  store
    .statement(
      "INSERT OR REPLACE INTO heading_uses (block_id, speech_id, heading_id, level, role) VALUES (?, ?, ?, ?, ?)",
    )
    .run(block.id, speechId, headingId, block.level, block.role);
}

export function markRead(store: Store, speechId: number, version: number): void {
  store
    .statement("INSERT OR REPLACE INTO heading_speeches (speech_id, version) VALUES (?, ?)")
    .run(speechId, version);
}

export interface UseRow {
  readonly speechId: number;
  readonly group: number | null;
  readonly title: string;
  readonly year: number | null;
  readonly headingId: number;
  readonly level: number;
}

/** Uses in the next `limit` live speeches after `after`, in document order; empty at the end. */
export function usesAfter(store: Store, after: number, limit: number): UseRow[] {
  return store
    .statement(
      `SELECT p.id AS speechId, p.same_group AS "group", p.title, p.year, u.heading_id AS headingId, u.level
       FROM (SELECT * FROM speeches WHERE deleted_at IS NULL AND kind = 'speech' AND id > ? ORDER BY id LIMIT ?) p
       JOIN heading_uses u ON u.speech_id = p.id ORDER BY p.id, u.block_id`,
    )
    .all(after, limit) as UseRow[];
}

/** The greatest id of the next `limit` live speeches after `after`; null at the end. */
export function lastSpeechAfter(store: Store, after: number, limit: number): number | null {
  return store
    .statement(
      `SELECT max(id) FROM (SELECT id FROM speeches WHERE deleted_at IS NULL AND kind = 'speech' AND id > ? ORDER BY id LIMIT ?)`,
    )
    .pluck()
    .get(after, limit) as number | null;
}

export interface HeadingRow {
  readonly id: number;
  readonly text: string;
  readonly names: string;
}

/** Headings with ids over `after`, at most `limit`. */
export function headingsAfter(store: Store, after: number, limit: number): HeadingRow[] {
  return store
    .statement("SELECT id, text, names FROM headings WHERE id > ? ORDER BY id LIMIT ?")
    .all(after, limit) as HeadingRow[];
}

export interface HeadingSource {
  readonly speech: number;
  readonly block: number;
  readonly title: string;
  readonly date: string | null;
}

/** Speeches that have a heading, the newest first. */
export function sourcesOfHeading(store: Store, headingId: number, limit: number): HeadingSource[] {
  return store
    .statement(
      `SELECT p.id AS speech, min(u.block_id) AS block, p.title, p.date FROM heading_uses u JOIN speeches p ON p.id = u.speech_id
       WHERE u.heading_id = ? AND p.deleted_at IS NULL GROUP BY p.id ORDER BY p.date DESC, p.id DESC LIMIT ?`,
    )
    .all(headingId, limit) as HeadingSource[];
}
