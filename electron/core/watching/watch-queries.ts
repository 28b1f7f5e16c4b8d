import type { Store } from "../store/open-store.ts";

/** A file as it lies there. */
export interface FileStamp {
  readonly size: number;
  readonly modifiedAt: number;
}

/** How a file was when it was taken up; null for one that never was. */
export function watchedFile(store: Store, path: string): FileStamp | null {
  const row = store
    .statement("SELECT size, modified_at AS modifiedAt FROM watched_files WHERE path = ?")
    .get(path) as FileStamp | undefined;
  return row ?? null;
}

export function rememberWatched(store: Store, path: string, { size, modifiedAt }: FileStamp): void {
  store
    .statement(
      `INSERT INTO watched_files (path, size, modified_at) VALUES (?, ?, ?)
       ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified_at = excluded.modified_at`,
    )
    .run(path, size, modifiedAt);
}
