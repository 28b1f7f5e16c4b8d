import { buffer } from "node:stream/consumers";
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from "yauzl";
import { MAX_FILE_BYTES } from "../../../../shared/contract/protocol.ts";
import { ReadError } from "../read-error.ts";
import { entryName } from "./entry-name.ts";

/** A zip archive whose directory was read. Nothing is kept open between calls. */
export interface ZipListing {
  /** Files by their names; folders are not listed. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Rejects with ReadError file-encrypted or file-too-large, and other errors when the entry is broken. */
  readonly read: (entry: Entry) => Promise<Buffer>;
}

/** What no library needs in one archive and only a bomb has. */
const MAX_ENTRIES = 20_000;
const MAX_TOTAL_BYTES = 4 * 2 ** 30;

/** Names are decoded by `entryName`; the library would take them for UTF-8 or CP437 and refuse the whole archive for a "..". */
const OPTIONS = { decodeStrings: false };

async function withZip<T>(source: string | Buffer, use: (zip: ZipFile) => Promise<T>): Promise<T> {
  const zip = await (typeof source === "string"
    ? openPromise(source, OPTIONS)
    : fromBufferPromise(source, OPTIONS));
  try {
    return await use(zip);
  } finally {
    zip.close();
  }
}

/** Lists an archive on disk or in memory. Rejects with ReadError file-too-large, and other errors when it is broken. */
export async function listZip(source: string | Buffer): Promise<ZipListing> {
  const entries = new Map<string, Entry>();
  let count = 0;
  let bytes = 0;
  await withZip(source, async (zip) => {
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize;
      if (++count > MAX_ENTRIES || bytes > MAX_TOTAL_BYTES)
        throw new ReadError("file-too-large", "too much in one archive");
      const last = entry.fileNameRaw.at(-1);
      const isFolder = last === 0x2f || last === 0x5c;
      if (!isFolder) entries.set(entryName(entry), entry);
    }
  });
  return {
    entries,
    async read(entry) {
      if (entry.isEncrypted()) throw new ReadError("file-encrypted", "entry with a password");
      if (entry.uncompressedSize > MAX_FILE_BYTES) throw new ReadError("file-too-large", "entry");
      return withZip(source, async (zip) => buffer(await zip.openReadStreamPromise(entry)));
    },
  };
}
