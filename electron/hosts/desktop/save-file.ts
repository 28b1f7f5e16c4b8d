import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Writes to a temporary name beside the target, forces it to disk and renames: the old file is whole until the new one is. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A file name that Windows, macOS and Linux all take, from a title. */
export function safeFileName(name: string): string {
  const clean = name
    // oxlint-disable-next-line no-control-regex -- control characters are what is being replaced
    .replace(/[\\/:*?"<>|\u0000-\u001F]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^\.+|[. ]+$/gu, "");
  return clean === "" ? "未命名.docx" : clean;
}
