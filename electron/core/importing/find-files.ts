import { readdir, stat } from "node:fs/promises";
import { join, posix } from "node:path";

export interface FoundFile {
  /** Absolute; for a file in an archive as if that were a folder, for `readFound`. */
  readonly path: string;
  /** For reports: from the name that the user gave, with "/". */
  readonly label: string;
}

const natural = new Intl.Collator("zh-Hans-CN", { numeric: true });
/** Files that systems and word processors leave lying about. */
const LITTER = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/iu;

/** All files in a folder and its folders, in natural order; archives are files here. Rejects where the folder itself cannot be read. */
export async function filesInFolder(path: string, label: string): Promise<FoundFile[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const kept = entries.filter(({ name }) => !isLitter(name)).sort((a, b) => natural.compare(a.name, b.name));
  const found: FoundFile[] = [];
  for (const entry of kept) {
    const inner = { path: join(path, entry.name), label: posix.join(label, entry.name) };
    if (entry.isDirectory())
      found.push(...(await filesInFolder(inner.path, inner.label).catch(() => [inner])));
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(inner.path)))) found.push(inner);
  }
  return found;
}

function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/** The files of an archive; any other file, and an archive that cannot be opened, is given as it is. */
export async function openArchive(file: FoundFile): Promise<FoundFile[]> {
  if (!/\.zip$/iu.test(file.label)) return [file];
  try {
    const { namesInArchive } = await import("./archive/find-in-archive.ts");
    const names = await namesInArchive(file.path, isLitter);
    const found = names.map((name) => ({
      path: `${file.path}/${name}`,
      label: `${file.label}/${name}`,
    }));
    return found.length > 0 ? found : [file];
  } catch {
    return [file];
  }
}

/** A link to a folder is not followed: it may lead back. */
async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** The file itself, or all files in a folder, its folders and their zip archives in natural order. What cannot be opened is given as a file. */
export async function findFiles(path: string, label: string): Promise<FoundFile[]> {
  try {
    if ((await stat(path)).isDirectory()) {
      const found: FoundFile[] = [];
      for (const file of await filesInFolder(path, label)) found.push(...(await openArchive(file)));
      return found;
    }
  } catch {
    // Reading it will fail and say so.
  }
  return openArchive({ path, label });
}
