import type { PathOnDisk } from "./archive-path.ts";
import { listZip, type ZipListing } from "./zip-listing.ts";

/** The archive that was read last, as long as memory is plenty: its files are read one after the other. */
let last: { readonly key: string; readonly listing: WeakRef<ZipListing> } | undefined;

async function listing(key: string, open: () => Promise<string | Buffer>): Promise<ZipListing> {
  const known = last?.key === key ? last.listing.deref() : undefined;
  if (known) return known;
  const fresh = await listZip(await open());
  last = { key, listing: new WeakRef(fresh) };
  return fresh;
}

async function readInner(zip: ZipListing, inner: string, key: string): Promise<Buffer> {
  const entry = zip.entries.get(inner);
  if (entry) return zip.read(entry);
  for (const [name, archive] of zip.entries) {
    if (!inner.startsWith(`${name}/`)) continue;
    const nested = `${key}/${name}`;
    const within = await listing(nested, () => zip.read(archive));
    return readInner(within, inner.slice(name.length + 1), nested);
  }
  throw new Error("no such file in the archive");
}

/** Reads a file inside an archive. Rejects with ReadError file-encrypted or file-too-large, and other errors when it is broken. */
export async function readInArchive(on: PathOnDisk, inner: string): Promise<Buffer> {
  const key = `${on.file}\0${on.size}\0${on.modifiedAt}`;
  return readInner(await listing(key, async () => on.file), inner, key);
}
