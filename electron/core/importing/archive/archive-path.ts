import { stat } from "node:fs/promises";
import { dirname } from "node:path";

/** The file on disk, its state, and the name of the file inside when the path leads on into an archive. */
export interface PathOnDisk {
  readonly file: string;
  readonly size: number;
  readonly modifiedAt: number;
  /** With "/" between its parts; null for the file itself. */
  readonly inner: string | null;
}

/** Files in archives have paths as if the archive were a folder. Rejects when no part of the path is a file. */
export async function resolvePath(path: string): Promise<PathOnDisk> {
  for (let at = path; ; at = dirname(at)) {
    const stats = await stat(at).catch((error: NodeJS.ErrnoException) => {
      if (dirname(at) !== at && (error.code === "ENOTDIR" || error.code === "ENOENT")) return null;
      throw error;
    });
    if (!stats) continue;
    if (at !== path && !stats.isFile()) throw new Error("no such file");
    const inner = at === path ? null : path.slice(at.length + 1);
    return { file: at, size: stats.size, modifiedAt: stats.mtimeMs, inner };
  }
}
