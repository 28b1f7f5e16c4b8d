import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

export interface SectionRow {
  readonly id: number;
  readonly heading: string;
  readonly role: Role;
  readonly level: number;
  readonly chars: number;
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly speechId: number;
  readonly title: string;
  readonly date: string | null;
}

const COLUMNS = `s.id, s.heading, s.role, s.level, s.chars, s.first_block AS firstBlock, s.end_block AS endBlock,
  s.speech_id AS speechId, p.title, p.date`;

/** A section of a speech that has not been removed. */
export function sectionById(store: Store, id: number): SectionRow | undefined {
  return store
    .statement(
      `SELECT ${COLUMNS} FROM sections s JOIN speeches p ON p.id = s.speech_id WHERE s.id = ? AND p.deleted_at IS NULL`,
    )
    .get(id) as SectionRow | undefined;
}

/** The sections of a role that are long enough to be worth inserting, newest first. */
export function sectionsOfRole(store: Store, role: Role | null, limit: number): SectionRow[] {
  // From the speeches on, in the order of their index, so that reading stops with the limit.
  return store
    .statement(
      `SELECT ${COLUMNS} FROM speeches p CROSS JOIN sections s ON s.speech_id = p.id
       WHERE p.deleted_at IS NULL AND s.heading <> '' AND s.level <= 2 AND s.chars >= 60
         AND (:role IS NULL OR s.role = :role)
       ORDER BY p.date DESC, p.id DESC LIMIT :limit`,
    )
    .all({ role, limit }) as SectionRow[];
}

export function countSectionsOfRole(store: Store, role: Role | null): number {
  return store
    .statement(
      `SELECT count(*) FROM sections s JOIN speeches p ON p.id = s.speech_id
       WHERE p.deleted_at IS NULL AND s.heading <> '' AND s.level <= 2 AND s.chars >= 60 AND (:role IS NULL OR s.role = :role)`,
    )
    .pluck()
    .get({ role }) as number;
}

/** The section that a block belongs to most closely. */
export function sectionOfBlock(store: Store, block: number): number | undefined {
  return store.statement("SELECT section_id FROM blocks WHERE id = ?").pluck().get(block) as
    | number
    | undefined;
}

export interface BlockRow {
  readonly id: number;
  readonly type: "heading" | "paragraph";
  readonly level: number | null;
  readonly text: string;
}

/** Blocks with ids in [first, end). */
export function blocksBetween(store: Store, first: number, end: number): BlockRow[] {
  return store
    .statement("SELECT id, type, level, text FROM blocks WHERE id >= ? AND id < ? ORDER BY id")
    .all(first, end) as BlockRow[];
}

export interface SourcedBlock extends BlockRow {
  readonly sectionId: number;
  readonly speechId: number;
  readonly title: string;
}

export function blockById(store: Store, id: number): SourcedBlock | undefined {
  return store
    .statement(
      `SELECT b.id, b.type, b.level, b.text, b.section_id AS sectionId, b.speech_id AS speechId, p.title
       FROM blocks b JOIN speeches p ON p.id = b.speech_id WHERE b.id = ? AND p.deleted_at IS NULL`,
    )
    .get(id) as SourcedBlock | undefined;
}
