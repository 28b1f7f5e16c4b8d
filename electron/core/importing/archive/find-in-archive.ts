import { buffer } from "node:stream/consumers";
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from "yauzl";
import { AppError } from "../../../../shared/contract/errors.ts";
import { MAX_FILE_BYTES } from "../../../../shared/contract/protocol.ts";
import type { FoundFile } from "../find-files.ts";
import { ReadError } from "../read-error.ts";
import { entryName } from "./entry-name.ts";

/** An archive in an archive in an archive, and no deeper. */
const MAX_DEPTH = 3;
/** Over all archives inside one: what no library needs and only a bomb has. */
const MAX_ENTRIES = 20_000;
const MAX_TOTAL_BYTES = 4 * 2 ** 30;

const ARCHIVE = /\.zip$/iu;
const natural = new Intl.Collator("zh-Hans-CN", { numeric: true });

interface Budget {
  entries: number;
  bytes: number;
}

/** How to get at an archive again: listing and reading do not keep it open. */
type OpenZip = () => Promise<ZipFile>;

async function listEntries(open: OpenZip, budget: Budget): Promise<Entry[]> {
  const zip = await open();
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      budget.entries -= 1;
      budget.bytes -= entry.uncompressedSize;
      if (budget.entries < 0 || budget.bytes < 0)
        throw new ReadError("file-too-large", "too much in one archive");
      if (!/[\\/]$/u.test(entry.fileNameRaw.toString("latin1"))) entries.push(entry);
    }
    return entries;
  } finally {
    zip.close();
  }
}

async function readEntry(open: OpenZip, entry: Entry, file: string): Promise<Buffer> {
  if (entry.isEncrypted()) throw new AppError("file-encrypted", { file });
  if (entry.uncompressedSize > MAX_FILE_BYTES) throw new AppError("file-too-large", { file });
  try {
    const zip = await open();
    try {
      return await buffer(await zip.openReadStreamPromise(entry));
    } finally {
      zip.close();
    }
  } catch (error) {
    throw new AppError("file-damaged", { file }, { cause: error });
  }
}

/** Keeps the bytes of the archive that was read last, since its files are read one after the other. */
function keepLast(): (key: Entry, read: () => Promise<Buffer>) => Promise<Buffer> {
  let last: { readonly key: Entry; readonly bytes: Promise<Buffer> } | undefined;
  return (key, read) => {
    if (last?.key !== key) last = { key, bytes: read() };
    return last.bytes;
  };
}

/**
 * The files in a zip archive and in the archives inside, in natural order, each labelled archive/inner. `isLitter` tells by a part
 * of a name what is left out. An archive inside that cannot be opened is given as a file. Throws when the archive is broken or
 * has too much in it.
 */
export async function findInArchive(
  path: string,
  label: string,
  isLitter: (name: string) => boolean,
): Promise<FoundFile[]> {
  const budget: Budget = { entries: MAX_ENTRIES, bytes: MAX_TOTAL_BYTES };
  const held = keepLast();

  async function expand(open: OpenZip, prefix: string, depth: number): Promise<FoundFile[]> {
    const entries = (await listEntries(open, budget))
      .map((entry) => ({ entry, name: entryName(entry) }))
      .filter(({ name }) => name !== "" && !name.split("/").some(isLitter))
      .sort((a, b) => natural.compare(a.name, b.name));
    const found: FoundFile[] = [];
    for (const { entry, name } of entries) {
      const inner = `${prefix}/${name}`;
      const read = (): Promise<Buffer> => readEntry(open, entry, inner);
      if (!ARCHIVE.test(name) || depth >= MAX_DEPTH) {
        found.push({ path, label: inner, read });
        continue;
      }
      const openInner: OpenZip = async () => fromBufferPromise(await held(entry, read));
      try {
        found.push(...(await expand(openInner, inner, depth + 1)));
      } catch (error) {
        if (error instanceof ReadError) throw error;
        found.push({ path, label: inner, read });
      }
    }
    return found;
  }

  return expand(() => openPromise(path), label, 1);
}
