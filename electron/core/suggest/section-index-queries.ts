import type { Role, SpeechLevel } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

/** A section with a heading, and what of its speech counts for ranking. */
export interface HeadedSection {
  readonly id: number;
  readonly heading: string;
  readonly role: Role;
  /** 1 = top. */
  readonly level: number;
  readonly chars: number;
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly speechId: number;
  readonly title: string;
  readonly date: string | null;
  readonly year: number | null;
  readonly occasion: string | null;
  readonly speechLevel: SpeechLevel | null;
}

const COLUMNS = `s.id, s.heading, s.role, s.level, s.chars, s.first_block AS firstBlock, s.end_block AS endBlock,
  s.speech_id AS speechId, p.title, p.date, p.year, p.occasion, p.level AS speechLevel`;

/** The sections worth inserting of the speeches that were indexed after `stamp`, up to the stamp `last`. */
export function headedSections(store: Store, stamp: number, last = Number.MAX_SAFE_INTEGER): HeadedSection[] {
  return store
    .statement(
      `SELECT ${COLUMNS} FROM search_speeches i CROSS JOIN speeches p ON p.id = i.speech_id CROSS JOIN sections s ON s.speech_id = p.id
       WHERE i.stamp > ? AND i.stamp <= ? AND p.deleted_at IS NULL AND p.kind = 'speech' AND s.heading <> '' AND s.level <= 2 AND s.chars >= 60
       ORDER BY p.date, p.id, s.id`,
    )
    .all(stamp, last) as HeadedSection[];
}

/** A section of a speech that has not been removed. */
export function headedSection(store: Store, id: number): HeadedSection | undefined {
  return store
    .statement(
      `SELECT ${COLUMNS} FROM sections s JOIN speeches p ON p.id = s.speech_id WHERE s.id = ? AND p.deleted_at IS NULL`,
    )
    .get(id) as HeadedSection | undefined;
}

/** The texts of the blocks [first, end), read one by one; to be read to the end or left before anything else is written. */
export function textsBetween(store: Store, first: number, end: number): IterableIterator<string> {
  return store
    .statement("SELECT text FROM blocks WHERE id >= ? AND id < ? ORDER BY id")
    .pluck()
    .iterate(first, end) as IterableIterator<string>;
}

/** The text of the blocks [first, end), a section's own heading left out by the caller. */
export function textBetween(store: Store, first: number, end: number): string {
  return store
    .statement("SELECT text FROM blocks WHERE id >= ? AND id < ? ORDER BY id")
    .pluck()
    .all(first, end)
    .join("\n");
}
