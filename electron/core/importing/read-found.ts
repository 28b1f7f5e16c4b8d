import { readFile } from "node:fs/promises";
import { AppError } from "../../../shared/contract/errors.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import { resolvePath, type PathOnDisk } from "./archive/archive-path.ts";
import type { FoundFile } from "./find-files.ts";
import { ReadError } from "./read-error.ts";

/** The file that a path leads to, on disk or inside an archive on disk. Rejects with AppError file-unreadable or file-too-large. */
export async function locateFound({ path, label: file }: FoundFile): Promise<PathOnDisk> {
  const on = await resolvePath(path).catch((cause: unknown) => {
    throw new AppError("file-unreadable", { file }, { cause });
  });
  if (on.inner === null && on.size > MAX_FILE_BYTES) throw new AppError("file-too-large", { file });
  return on;
}

/** Its bytes. Rejects with AppError file-unreadable, file-too-large, and in archives file-encrypted and file-damaged. */
export async function readFound(found: FoundFile): Promise<Uint8Array> {
  const on = await locateFound(found);
  const file = found.label;
  if (on.inner === null)
    return readFile(on.file).catch((cause: unknown) => {
      throw new AppError("file-unreadable", { file }, { cause });
    });
  try {
    const { readInArchive } = await import("./archive/read-in-archive.ts");
    return await readInArchive(on, on.inner);
  } catch (cause) {
    throw new AppError(cause instanceof ReadError ? cause.code : "file-damaged", { file }, { cause });
  }
}
