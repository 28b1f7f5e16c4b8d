import type { PieceSummary } from "../../../shared/contract/methods/collection.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";

export interface NewPiece {
  readonly blocks: string;
  readonly text: string;
  readonly hash: string;
  readonly folded: string;
  readonly chars: number;
  readonly role: Role | null;
  readonly sourceKind: "speech" | "draft";
  readonly sourceTitle: string;
  readonly sourceDate: string | null;
  readonly sourcePlace: string;
  readonly speechId: number | null;
  readonly sectionId: number | null;
  readonly draftId: number | null;
  readonly keptAt: number;
}

/** A piece as it is stored, its tags in their order. */
export interface PieceRow extends Omit<NewPiece, "hash" | "folded"> {
  readonly id: number;
  readonly note: string;
  readonly tags: readonly string[];
  /** The source's ids where it is still there. */
  readonly source: Pick<PieceSummary["source"], "speech" | "draft">;
}

type StoredRow = Omit<PieceRow, "tags" | "source"> & {
  readonly tags: string;
  readonly liveSpeech: number | null;
  readonly liveDraft: number | null;
};

const COLUMNS = `k.id, k.blocks, k.text, k.chars, k.role, k.note, k.source_kind AS sourceKind, k.source_title AS sourceTitle,
  k.source_date AS sourceDate, k.source_place AS sourcePlace, k.speech_id AS speechId, k.section_id AS sectionId,
  k.draft_id AS draftId, k.kept_at AS keptAt,
  (SELECT json_group_array(tag ORDER BY tag) FROM kept_tags WHERE piece_id = k.id) AS tags,
  (SELECT id FROM speeches WHERE id = k.speech_id AND deleted_at IS NULL) AS liveSpeech,
  (SELECT id FROM drafts WHERE id = k.draft_id AND deleted_at IS NULL) AS liveDraft`;

function pieceOf({ tags, liveSpeech, liveDraft, ...rest }: StoredRow): PieceRow {
  return {
    ...rest,
    tags: JSON.parse(tags) as string[],
    source: { speech: liveSpeech, draft: liveDraft },
  };
}

export interface PieceFilter {
  /** Folded; all of them must be there. */
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly untagged: boolean;
  readonly roles: readonly Role[];
}

type Parameters = Record<string, string | number | null>;

function conditionOf({ words, tags, untagged, roles }: PieceFilter): { where: string; values: Parameters } {
  const values: Parameters = {};
  const conditions = ["k.deleted_at IS NULL"];
  words.forEach((word, index) => {
    conditions.push(`instr(k.folded, :word${index}) > 0`);
    values[`word${index}`] = word;
  });
  if (tags.length > 0) {
    conditions.push(
      "(SELECT count(*) FROM kept_tags WHERE piece_id = k.id AND tag IN (SELECT value FROM json_each(:tags))) = :tagCount",
    );
    values["tags"] = JSON.stringify(tags);
    values["tagCount"] = new Set(tags).size;
  }
  if (untagged) conditions.push("NOT EXISTS (SELECT 1 FROM kept_tags WHERE piece_id = k.id)");
  if (roles.length > 0) {
    conditions.push("k.role IN (SELECT value FROM json_each(:roles))");
    values["roles"] = JSON.stringify(roles);
  }
  return { where: conditions.join(" AND "), values };
}

export function countPieces(store: Store, filter: PieceFilter): number {
  const { where, values } = conditionOf(filter);
  return store
    .statement(`SELECT count(*) FROM kept_pieces AS k WHERE ${where}`)
    .pluck()
    .get(values) as number;
}

/** Pieces that pass the filter, the last kept first; `limit` -1 for all. */
export function listPieces(store: Store, filter: PieceFilter, offset: number, limit: number): PieceRow[] {
  const { where, values } = conditionOf(filter);
  const rows = store
    .statement(
      `SELECT ${COLUMNS} FROM kept_pieces AS k WHERE ${where} ORDER BY k.kept_at DESC, k.id DESC LIMIT :limit OFFSET :offset`,
    )
    .all({ ...values, offset, limit }) as StoredRow[];
  return rows.map(pieceOf);
}

/** A piece that is not removed. */
export function pieceById(store: Store, id: number): PieceRow | null {
  const row = store
    .statement(`SELECT ${COLUMNS} FROM kept_pieces AS k WHERE k.id = ? AND k.deleted_at IS NULL`)
    .get(id) as StoredRow | undefined;
  return row ? pieceOf(row) : null;
}

interface Count {
  readonly value: string;
  readonly count: number;
}

/** Tags of the pieces that pass, the most used first. */
export function countTags(store: Store, filter: PieceFilter): Count[] {
  const { where, values } = conditionOf(filter);
  return store
    .statement(
      `SELECT t.tag AS value, count(*) AS count FROM kept_tags AS t JOIN kept_pieces AS k ON k.id = t.piece_id
       WHERE ${where} GROUP BY t.tag ORDER BY count DESC, t.tag`,
    )
    .all(values) as Count[];
}

export function countRoles(store: Store, filter: PieceFilter): Count[] {
  const { where, values } = conditionOf(filter);
  return store
    .statement(
      `SELECT k.role AS value, count(*) AS count FROM kept_pieces AS k WHERE ${where} AND k.role IS NOT NULL GROUP BY k.role`,
    )
    .all(values) as Count[];
}

/** The piece with this text, removed or not. */
export function pieceByHash(
  store: Store,
  hash: string,
): { readonly id: number; readonly removed: boolean } | null {
  const row = store
    .statement("SELECT id, deleted_at IS NOT NULL AS removed FROM kept_pieces WHERE hash = ?")
    .get(hash) as { id: number; removed: number } | undefined;
  return row ? { id: row.id, removed: row.removed === 1 } : null;
}

export function insertPiece(store: Store, piece: NewPiece): number {
  const { lastInsertRowid } = store
    .statement(
      `INSERT INTO kept_pieces (blocks, text, hash, folded, chars, role, note, source_kind, source_title, source_date,
         source_place, speech_id, section_id, draft_id, kept_at)
       VALUES (:blocks, :text, :hash, :folded, :chars, :role, '', :sourceKind, :sourceTitle, :sourceDate,
         :sourcePlace, :speechId, :sectionId, :draftId, :keptAt)`,
    )
    .run(piece);
  return Number(lastInsertRowid);
}

export function updatePiece(store: Store, id: number, note: string, folded: string): void {
  store.statement("UPDATE kept_pieces SET note = ?, folded = ? WHERE id = ?").run(note, folded, id);
}

export function replaceTags(store: Store, id: number, tags: readonly string[]): void {
  store.statement("DELETE FROM kept_tags WHERE piece_id = ?").run(id);
  for (const tag of tags)
    store.statement("INSERT OR IGNORE INTO kept_tags (piece_id, tag) VALUES (?, ?)").run(id, tag);
}

/** False when the piece was not there. */
export function markPieceRemoved(store: Store, id: number, now: number): boolean {
  const { changes } = store
    .statement("UPDATE kept_pieces SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL")
    .run(now, id);
  return changes > 0;
}

/** False when the piece was not removed. */
export function unmarkPieceRemoved(store: Store, id: number): boolean {
  const { changes } = store
    .statement("UPDATE kept_pieces SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL")
    .run(id);
  return changes > 0;
}

/** Deletes for good what was removed before `time`. */
export function deletePiecesRemovedBefore(store: Store, time: number): void {
  store.statement("DELETE FROM kept_pieces WHERE deleted_at < ?").run(time);
}
