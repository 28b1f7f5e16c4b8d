import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

export interface SpeechPlace {
  readonly speechId: number;
  readonly title: string;
  readonly date: string | null;
  readonly sectionId: number;
  readonly role: Role;
}

/** Where a block of a speech stands that is not removed. */
export function placeOfBlock(store: Store, block: number): SpeechPlace | undefined {
  return store
    .statement(
      `SELECT b.speech_id AS speechId, p.title, p.date, b.section_id AS sectionId, b.role
       FROM blocks AS b JOIN speeches AS p ON p.id = b.speech_id WHERE b.id = ? AND p.deleted_at IS NULL`,
    )
    .get(block) as SpeechPlace | undefined;
}

/** The headings of a section and of those it stands in, the highest first; sections without heading give nothing. */
export function headingPath(store: Store, section: number): string[] {
  return store
    .statement(
      `WITH RECURSIVE above (id, parent, heading, depth) AS (
         SELECT id, parent_id, coalesce(marker, '') || heading, 0 FROM sections WHERE id = :section AND heading <> ''
         UNION ALL
         SELECT s.id, s.parent_id, coalesce(s.marker, '') || s.heading, depth + 1 FROM sections AS s JOIN above ON s.id = above.parent)
       SELECT heading FROM above ORDER BY depth DESC`,
    )
    .pluck()
    .all({ section }) as string[];
}

/** Where words of a speech stand now, else where their section begins; null when neither is there. */
export function blockHolding(
  store: Store,
  speech: number,
  words: string,
  section: number | null,
): number | null {
  return store
    .statement(
      `SELECT coalesce((SELECT min(id) FROM blocks WHERE speech_id = :speech AND instr(text, :words) > 0),
         (SELECT first_block FROM sections WHERE id = :section))`,
    )
    .pluck()
    .get({ speech, words, section }) as number | null;
}
