import { unzipSync } from "fflate";
import { ReadError } from "./read-error.ts";

/** Sum of the inflated sizes of the parts that are read at one time. */
const MAX_INFLATED_BYTES = 256 * 1024 * 1024;

/** Names of the entries, without inflating any. Throws when the central directory is missing or broken. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return names;
}

/**
 * Inflates the entries that `wanted` picks. The sizes that the directory declares bound what is allocated; more
 * than the program takes into memory throws ReadError file-too-large.
 */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted(name)) return false;
      total += originalSize;
      if (total > MAX_INFLATED_BYTES)
        throw new ReadError("file-too-large", `${name} inflates to ${originalSize} bytes`);
      return true;
    },
  });
  return new Map(Object.entries(parts));
}

/** Whether the first entry is locked with a zip password (general purpose bit 0 of its local header). */
export function isEncryptedZip(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}
