import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

export interface SourcedParagraph {
  readonly id: number;
  readonly text: string;
  readonly speechId: number;
  readonly year: number | null;
}

/** Paragraphs with ids in [first, end). */
export function paragraphsBetween(store: Store, first: number, end: number): SourcedParagraph[] {
  return store
    .statement(
      `SELECT b.id, b.text, b.speech_id AS speechId, p.year FROM blocks b JOIN speeches p ON p.id = b.speech_id
       WHERE b.id >= ? AND b.id < ? AND b.type = 'paragraph' ORDER BY b.id`,
    )
    .all(first, end) as SourcedParagraph[];
}

/** Paragraphs of a role, those read in last first; of all roles where it is null. */
export function paragraphsOfRole(store: Store, role: Role | null, limit: number): SourcedParagraph[] {
  return store
    .statement(
      `SELECT b.id, b.text, b.speech_id AS speechId, p.year FROM blocks b JOIN speeches p ON p.id = b.speech_id
       WHERE b.type = 'paragraph' AND p.deleted_at IS NULL AND (:role IS NULL OR b.role = :role) ORDER BY b.id DESC LIMIT :limit`,
    )
    .all({ role, limit }) as SourcedParagraph[];
}
