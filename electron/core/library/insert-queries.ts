import type { Block, Removed, Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

export interface SpeechValues {
  readonly title: string;
  readonly salutation: string | null;
  readonly post: string | null;
  readonly name: string | null;
  readonly date: string | null;
  readonly year: number | null;
  readonly occasion: string | null;
  readonly level: string | null;
  readonly origin: string;
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string;
  readonly hash: string;
  readonly chars: number;
  readonly sectionCount: number;
  readonly roleChars: string;
  readonly roles: number;
  readonly labels: string;
  readonly kind: string;
  readonly importedAt: number;
  readonly reader: number;
}

export function insertSpeechRow(store: Store, values: SpeechValues): number {
  const { lastInsertRowid } = store
    .statement(
      `INSERT INTO speeches (title, salutation, post, name, date, year, occasion, level, origin, file_name, format, encoding,
         content_hash, chars, section_count, role_chars, roles, labels, kind, imported_at, reader)
       VALUES (:title, :salutation, :post, :name, :date, :year, :occasion, :level, :origin, :fileName, :format, :encoding,
         :hash, :chars, :sectionCount, :roleChars, :roles, :labels, :kind, :importedAt, :reader)`,
    )
    .run(values);
  return Number(lastInsertRowid);
}

export function updateSpeechRow(store: Store, id: number, values: SpeechValues): void {
  store
    .statement(
      `UPDATE speeches SET title = :title, salutation = :salutation, post = :post, name = :name, date = :date, year = :year,
         occasion = :occasion, level = :level, origin = :origin, file_name = :fileName, format = :format, encoding = :encoding,
         content_hash = :hash, chars = :chars, section_count = :sectionCount, role_chars = :roleChars, roles = :roles,
         labels = :labels, kind = :kind, imported_at = :importedAt, reader = :reader WHERE id = :id`,
    )
    .run({ id, ...values });
}

/** What stands in sections, so that a changed speech can keep their ids. */
export interface SectionName {
  readonly id: number;
  readonly level: number;
  readonly heading: string;
}

export function sectionNames(store: Store, speechId: number): SectionName[] {
  return store
    .statement("SELECT id, level, heading FROM sections WHERE speech_id = ? ORDER BY first_block, id")
    .all(speechId) as SectionName[];
}

/** Deletes sections, blocks and removed lines of a speech; the speech itself and its original stay. */
export function deleteContent(store: Store, speechId: number): void {
  for (const table of ["blocks", "sections", "removed_lines"])
    store.statement(`DELETE FROM ${table} WHERE speech_id = ?`).run(speechId);
}

/** In the place of an earlier one. */
export function putOriginal(store: Store, speechId: number, deflated: Uint8Array): void {
  store
    .statement("INSERT OR REPLACE INTO originals (speech_id, bytes) VALUES (?, ?)")
    .run(speechId, deflated);
}

export function insertRemovedLine(store: Store, speechId: number, { line, text, reason }: Removed): void {
  store
    .statement("INSERT INTO removed_lines (speech_id, line, text, reason) VALUES (?, ?, ?, ?)")
    .run(speechId, line, text, reason);
}

/** The id the next block will have; blocks of one speech take the ids from there on. */
export function nextBlockId(store: Store): number {
  return store.statement("SELECT coalesce(max(id), 0) + 1 FROM blocks").pluck().get() as number;
}

export interface SectionValues {
  /** null for one that was not there before. */
  readonly id: number | null;
  readonly parentId: number | null;
  readonly level: number;
  readonly marker: string | null;
  readonly heading: string;
  readonly role: Role;
  readonly chars: number;
  readonly firstBlock: number;
  readonly endBlock: number;
}

export function insertSection(store: Store, speechId: number, values: SectionValues): number {
  const { lastInsertRowid } = store
    .statement(
      `INSERT INTO sections (id, speech_id, parent_id, level, marker, heading, role, chars, first_block, end_block)
       VALUES (:id, :speechId, :parentId, :level, :marker, :heading, :role, :chars, :firstBlock, :endBlock)`,
    )
    .run({ speechId, ...values });
  return Number(lastInsertRowid);
}

export interface BlockValues {
  readonly id: number;
  readonly speechId: number;
  readonly sectionId: number;
  readonly block: Block;
}

export function insertBlock(store: Store, { id, speechId, sectionId, block }: BlockValues): void {
  store
    .statement(
      "INSERT INTO blocks (id, speech_id, section_id, type, level, marker, text, role, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .run(id, speechId, sectionId, block.type, block.level, block.marker, block.text, block.role, block.line);
}
