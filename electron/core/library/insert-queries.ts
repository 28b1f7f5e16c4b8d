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
  readonly importedAt: number;
}

export function insertSpeechRow(store: Store, values: SpeechValues): number {
  const { lastInsertRowid } = store
    .statement(
      `INSERT INTO speeches (title, salutation, post, name, date, year, occasion, level, origin, file_name, format, encoding,
         content_hash, chars, section_count, role_chars, roles, labels, imported_at)
       VALUES (:title, :salutation, :post, :name, :date, :year, :occasion, :level, :origin, :fileName, :format, :encoding,
         :hash, :chars, :sectionCount, :roleChars, :roles, :labels, :importedAt)`,
    )
    .run(values);
  return Number(lastInsertRowid);
}

export function insertOriginal(store: Store, speechId: number, deflated: Uint8Array): void {
  store.statement("INSERT INTO originals (speech_id, bytes) VALUES (?, ?)").run(speechId, deflated);
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
      `INSERT INTO sections (speech_id, parent_id, level, marker, heading, role, chars, first_block, end_block)
       VALUES (:speechId, :parentId, :level, :marker, :heading, :role, :chars, :firstBlock, :endBlock)`,
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
