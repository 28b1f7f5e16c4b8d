import type { FrameKind } from "../../../shared/domain/mining/frames.ts";
import type { Store } from "../store/open-store.ts";

/** The id of a frame below another (0: on top), made where it is new. */
export function frameId(store: Store, parent: number, kind: FrameKind, text: string): number {
  const known = store
    .statement("SELECT id FROM mined_frames WHERE coalesce(parent_id, 0) = ? AND kind = ? AND text = ?")
    .pluck()
    .get(parent, kind, text) as number | undefined;
  if (known !== undefined) return known;
  const { lastInsertRowid } = store
    .statement("INSERT INTO mined_frames (parent_id, kind, text) VALUES (nullif(?, 0), ?, ?)")
    .run(parent, kind, text);
  return Number(lastInsertRowid);
}

export function putFrameUse(
  store: Store,
  row: {
    readonly frame: number;
    readonly speechId: number;
    readonly uses: number;
    readonly block: number;
    readonly start: number;
  },
): void {
  store
    .statement(
      `INSERT INTO mined_frame_uses (frame_id, speech_id, uses, block_id, start)
       VALUES (:frame, :speechId, :uses, :block, :start)`,
    )
    .run(row);
}

export interface FrameRow {
  readonly id: number;
  readonly kind: FrameKind;
  readonly text: string;
  /** How often it is used, and by how many speeches. */
  readonly uses: number;
  readonly speeches: number;
  /** Frames below that two speeches or more use. */
  readonly below: number;
}

/** Frames below one (null: on top) that `least` speeches or more use, the most used first; of one kind or of all. */
export function frameRows(
  store: Store,
  wish: {
    readonly parent: number | null;
    readonly kind: FrameKind | null;
    /** Words the frame has to hold; empty for any. */
    readonly query: string;
    readonly least: number;
    readonly limit: number;
  },
): FrameRow[] {
  return store
    .statement(
      `SELECT id, kind, text, uses, speeches,
         (SELECT count(*) FROM mined_frames c WHERE c.parent_id = f.id AND c.kind = f.kind AND c.speeches > 1) AS below
       FROM mined_frames f WHERE parent_id IS :parent AND (:kind IS NULL OR kind = :kind) AND speeches >= :least
         AND instr(text, :query)
       ORDER BY speeches DESC, uses DESC, id LIMIT :limit`,
    )
    .all(wish) as FrameRow[];
}

export interface FrameSource {
  readonly speechId: number;
  readonly title: string;
  readonly date: string | null;
  readonly block: number;
  readonly start: number;
  readonly text: string;
}

/** Where a frame is used, one place a speech, newest first. */
export function frameSources(store: Store, frame: number, limit: number): FrameSource[] {
  return store
    .statement(
      `SELECT p.id AS speechId, p.title, p.date, b.id AS block, u.start, b.text FROM mined_frame_uses u
         JOIN speeches p ON p.id = u.speech_id JOIN blocks b ON b.id = u.block_id
       WHERE u.frame_id = ? AND p.deleted_at IS NULL ORDER BY p.date DESC, p.id DESC LIMIT ?`,
    )
    .all(frame, limit) as FrameSource[];
}

/** The kind of a frame; undefined where there is none such. */
export function frameKind(store: Store, id: number): FrameKind | undefined {
  return store.statement("SELECT kind FROM mined_frames WHERE id = ?").pluck().get(id) as
    | FrameKind
    | undefined;
}

/** A frame and those above it, the first clause first; empty where there is none such. */
export function framePath(store: Store, id: number): string[] {
  return store
    .statement(
      `WITH RECURSIVE up (text, parent, depth) AS (
         SELECT text, parent_id, 0 FROM mined_frames WHERE id = ?
         UNION ALL SELECT f.text, f.parent_id, depth + 1 FROM mined_frames f JOIN up ON f.id = up.parent)
       SELECT text FROM up ORDER BY depth DESC`,
    )
    .pluck()
    .all(id) as string[];
}
