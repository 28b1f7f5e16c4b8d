import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

export interface StoredBlock {
  readonly text: string;
  readonly sectionId: number;
}

/** Blocks by id; ids that are gone are missing. */
export function readBlocks(store: Store, ids: readonly number[]): Map<number, StoredBlock> {
  const get = store.statement("SELECT text, section_id FROM blocks WHERE id = ?").raw();
  const blocks = new Map<number, StoredBlock>();
  return store.reading(() => {
    for (const id of ids) {
      const row = get.get(id) as [string, number] | undefined;
      if (row !== undefined) blocks.set(id, { text: row[0], sectionId: row[1] });
    }
    return blocks;
  });
}

/** Texts of blocks in the order of `ids`; empty for ids that are gone. */
export function textsOf(store: Store, ids: Iterable<number>): string[] {
  const get = store.statement("SELECT text FROM blocks WHERE id = ?").pluck();
  return store.reading(() => Array.from(ids, (id) => (get.get(id) as string | undefined) ?? ""));
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
