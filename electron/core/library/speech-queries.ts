import type { SpeechBlock, SpeechDetail, SpeechSection } from "../../../shared/contract/methods/library.ts";
import type { Store } from "../store/open-store.ts";
import { SUMMARY_COLUMNS, summaryOf, type SummaryRow } from "./list-queries.ts";

function sectionsOfSpeech(store: Store, id: number): SpeechSection[] {
  return store
    .statement(
      `SELECT id, parent_id AS parentId, level, marker, heading, role, chars, first_block AS firstBlock
       FROM sections WHERE speech_id = ? ORDER BY first_block, id`,
    )
    .all(id) as SpeechSection[];
}

function blocksOfSpeech(store: Store, id: number): SpeechBlock[] {
  return store
    .statement(
      "SELECT id, section_id AS sectionId, type, level, marker, text, role, line FROM blocks WHERE speech_id = ? ORDER BY id",
    )
    .all(id) as SpeechBlock[];
}

function removedLines(store: Store, id: number): SpeechDetail["removed"] {
  return store
    .statement("SELECT line, text, reason FROM removed_lines WHERE speech_id = ? ORDER BY rowid")
    .all(id) as SpeechDetail["removed"];
}

function copiesOf(store: Store, id: number): SpeechDetail["sameAs"] {
  return store
    .statement(
      `SELECT copy.id, copy.title, copy.file_name AS fileName, copy.date FROM speeches JOIN speeches AS copy
         ON copy.same_group = speeches.same_group AND copy.id <> speeches.id AND copy.deleted_at IS NULL
       WHERE speeches.id = ? ORDER BY copy.id`,
    )
    .all(id) as SpeechDetail["sameAs"];
}

/** A speech with all its text; null when there is none of that id or it was removed. */
export function speechDetail(store: Store, id: number): SpeechDetail | null {
  const row = store
    .statement(
      `SELECT ${SUMMARY_COLUMNS}, salutation, encoding FROM speeches WHERE id = ? AND deleted_at IS NULL`,
    )
    .get(id) as (SummaryRow & Pick<SpeechDetail, "salutation" | "encoding">) | undefined;
  if (!row) return null;
  return {
    ...summaryOf(row),
    salutation: row.salutation,
    encoding: row.encoding,
    sectionTree: sectionsOfSpeech(store, id),
    blocks: blocksOfSpeech(store, id),
    removed: removedLines(store, id),
    sameAs: copiesOf(store, id),
  };
}

/** Of all blocks of a speech, in order. */
export function blockIds(store: Store, id: number): number[] {
  return store.statement("SELECT id FROM blocks WHERE speech_id = ? ORDER BY id").pluck().all(id) as number[];
}

export interface OriginalFile {
  readonly fileName: string;
  /** Deflated by zlib. */
  readonly bytes: Uint8Array;
}

export function originalFile(store: Store, id: number): OriginalFile | null {
  const row = store
    .statement(
      `SELECT file_name AS fileName, bytes FROM speeches JOIN originals ON speech_id = speeches.id
       WHERE speeches.id = ? AND deleted_at IS NULL`,
    )
    .get(id) as OriginalFile | undefined;
  return row ?? null;
}

/** The live speech with this content; null when there is none. */
export function speechByHash(
  store: Store,
  hash: string,
): { readonly id: number; readonly title: string } | null {
  const row = store
    .statement("SELECT id, title FROM speeches WHERE content_hash = ? AND deleted_at IS NULL")
    .get(hash) as { id: number; title: string } | undefined;
  return row ?? null;
}

/** The occasion of a speech, where it is known. */
export function speechOccasion(store: Store, id: number): string | null {
  const occasion = store.statement("SELECT occasion FROM speeches WHERE id = ?").pluck().get(id);
  return (occasion as string | null | undefined) ?? null;
}
