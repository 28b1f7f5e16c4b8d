import { listZip } from "./zip-listing.ts";

/** An archive in an archive in an archive, and no deeper. */
const MAX_DEPTH = 3;
const ARCHIVE = /\.zip$/iu;
const natural = new Intl.Collator("zh-Hans-CN", { numeric: true });

async function namesIn(
  source: string | Buffer,
  isLitter: (part: string) => boolean,
  depth: number,
): Promise<string[]> {
  const zip = await listZip(source);
  const names: string[] = [];
  const kept = [...zip.entries].filter(([name]) => name !== "" && !name.split("/").some(isLitter));
  for (const [name, entry] of kept.sort(([a], [b]) => natural.compare(a, b))) {
    const nested =
      ARCHIVE.test(name) && depth < MAX_DEPTH
        ? await zip
            .read(entry)
            .then((bytes) => namesIn(bytes, isLitter, depth + 1))
            .catch(() => [])
        : [];
    if (nested.length === 0) names.push(name);
    else for (const inner of nested) names.push(`${name}/${inner}`);
  }
  return names;
}

/**
 * The names of the files in a zip archive and in the archives inside, in natural order, as if archives were folders. `isLitter`
 * tells by a part of a name what is left out. An archive inside that cannot be opened counts as a file. Rejects when the archive
 * is broken or has too much in it.
 */
export async function namesInArchive(path: string, isLitter: (part: string) => boolean): Promise<string[]> {
  return namesIn(path, isLitter, 1);
}
