import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** When a file, or the newest file of a folder, was last changed: milliseconds since 1970; 0 when there is none. */
function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}

/** Whether `product` is missing or older than any of its sources. */
export function isStale(product: string, sources: readonly string[]): boolean {
  const built = newestChange(product);
  return built === 0 || sources.some((source) => newestChange(source) > built);
}
