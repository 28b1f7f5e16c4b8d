import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

/** Texts by block id; ids that are gone are missing. */
export function textsOf(store: Store, ids: readonly number[]): Map<number, string> {
  const get = store.statement("SELECT text FROM blocks WHERE id = ?").pluck();
  const texts = new Map<number, string>();
  for (const id of ids) {
    const text = get.get(id) as string | undefined;
    if (text !== undefined) texts.set(id, text);
  }
  return texts;
}

/** Text and section of a block; undefined when it is gone. */
export function blockRow(store: Store, block: number): { text: string; sectionId: number } | undefined {
  const row = store.statement("SELECT text, section_id FROM blocks WHERE id = ?").raw().get(block) as
    | [string, number]
    | undefined;
  return row && { text: row[0], sectionId: row[1] };
}

export interface SectionRow {
  readonly id: number;
  readonly parentId: number | null;
  readonly heading: string;
  readonly role: Role;
}

export function sectionRow(store: Store, id: number): SectionRow | undefined {
  return store
    .statement("SELECT id, parent_id AS parentId, heading, role FROM sections WHERE id = ?")
    .get(id) as SectionRow | undefined;
}

/** The blocks [first, end) of the section that a heading block opens, its subsections included. */
export function sectionOfHeading(store: Store, headingBlock: number): readonly [number, number] | null {
  const row = store
    .statement(
      `SELECT s.first_block AS first, s.end_block AS "end"
       FROM blocks b JOIN sections s ON s.id = b.section_id WHERE b.id = ?`,
    )
    .get(headingBlock) as { first: number; end: number } | undefined;
  return row ? [row.first, row.end] : null;
}
