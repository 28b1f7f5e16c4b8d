import type { Store } from "../store/open-store.ts";

/** A stored speech with the facts that reading its file again does not change. */
export interface StoredSource {
  readonly id: number;
  readonly hash: string;
  readonly title: string;
  readonly origin: "user" | "sample";
  readonly fileName: string;
  readonly importedAt: number;
}

const SOURCE = `SELECT id, content_hash AS hash, title, origin, file_name AS fileName, imported_at AS importedAt FROM speeches`;

/** null when the speech is not in the library. */
export function storedSource(store: Store, id: number): StoredSource | null {
  return (
    (store.statement(`${SOURCE} WHERE id = ? AND deleted_at IS NULL`).get(id) as StoredSource | undefined) ??
    null
  );
}

/** The live speech of a text. */
export function speechOfHash(store: Store, hash: string): number | null {
  return (
    (store
      .statement("SELECT id FROM speeches WHERE content_hash = ? AND deleted_at IS NULL")
      .pluck()
      .get(hash) as number | undefined) ?? null
  );
}

/** A live speech that an older reader than this read, or that is to be read again; null where there is none. */
export function staleSpeech(store: Store, reader: number): number | null {
  return (
    (store
      .statement(
        "SELECT id FROM speeches WHERE reader < ? AND deleted_at IS NULL ORDER BY reader, id LIMIT 1",
      )
      .pluck()
      .get(reader) as number | undefined) ?? null
  );
}

export function setReader(store: Store, id: number, reader: number): void {
  store.statement("UPDATE speeches SET reader = ? WHERE id = ?").run(reader, id);
}
