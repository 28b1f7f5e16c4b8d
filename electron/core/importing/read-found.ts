import { readFile, stat } from "node:fs/promises";
import { AppError } from "../../../shared/contract/errors.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import type { FoundFile } from "./find-files.ts";

/** The bytes of a file on disk or in an archive. Rejects with AppError file-unreadable, file-too-large, file-encrypted or file-damaged. */
export async function readFound({ path, label: file, read }: FoundFile): Promise<Uint8Array> {
  if (read) return read();
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw new AppError("file-too-large", { file });
    return await readFile(path);
  } catch (error) {
    throw error instanceof AppError ? error : new AppError("file-unreadable", { file }, { cause: error });
  }
}
