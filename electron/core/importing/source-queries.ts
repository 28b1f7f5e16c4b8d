import type { Store } from "../store/open-store.ts";

/** A file as it was when it was last read; `modifiedAt` in milliseconds, null where nobody knows. */
export interface FileState {
  readonly size: number;
  readonly modifiedAt: number | null;
}

export interface KnownSource extends FileState {
  readonly speechId: number;
  readonly title: string;
  /** Whether the speech's text came from this file; else it was only found to be the same. */
  readonly own: boolean;
}

/** What a file held when it was last read; null when it was never read, or its speech was removed. */
export function knownSource(store: Store, path: string): KnownSource | null {
  const row = store
    .statement(
      `SELECT size, modified_at AS modifiedAt, speech_id AS speechId, own, title FROM source_files
       JOIN speeches ON id = speech_id WHERE path = ? AND deleted_at IS NULL`,
    )
    .get(path) as (Omit<KnownSource, "own"> & { own: number }) | undefined;
  return row ? { ...row, own: row.own === 1 } : null;
}

export function rememberSource(
  store: Store,
  path: string,
  { size, modifiedAt }: FileState,
  speechId: number,
  own: boolean,
): void {
  store
    .statement(
      `INSERT INTO source_files (path, size, modified_at, speech_id, own) VALUES (:path, :size, :modifiedAt, :speechId, :own)
       ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified_at = excluded.modified_at,
         speech_id = excluded.speech_id, own = excluded.own`,
    )
    .run({ path, size, modifiedAt, speechId, own: own ? 1 : 0 });
}
