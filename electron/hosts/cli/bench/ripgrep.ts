import { spawnSync } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import type { Store } from "../../../core/store/open-store.ts";

/** Counts blocks that hold a phrase by scanning a plain file, one block a line; null where rg is not installed. */
export function createRipgrep(store: Store, file: string): ((phrase: string) => number) | null {
  if (spawnSync("rg", ["--version"]).status !== 0) return null;
  const out = openSync(file, "w");
  for (const text of store.db
    .prepare("SELECT text FROM blocks")
    .pluck()
    .iterate() as IterableIterator<string>) {
    writeSync(out, `${text}\n`);
  }
  closeSync(out);
  return (phrase) =>
    Number(spawnSync("rg", ["-c", "-F", "--", phrase, file], { encoding: "utf8" }).stdout.trim() || 0);
}
