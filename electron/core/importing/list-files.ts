import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { VaultEntry } from "../file-vault.ts";
import type { Paths } from "../ports.ts";
import type { ServiceContext } from "../service-context.ts";
import { findFiles, type FoundFile } from "./find-files.ts";
import { insertJobFiles, type JobFile } from "./job-queries.ts";

const ROWS_AT_ONCE = 500;

function copiesFolder({ home }: Pick<Paths, "home">, job: string): string {
  return join(home, "incoming", "jobs", job);
}

/** Deletes what is left of a job's uploads. */
export async function removeCopies(paths: Pick<Paths, "home">, job: string): Promise<void> {
  await rm(copiesFolder(paths, job), { recursive: true, force: true });
}

/** Uploads go into a folder of the job, where they outlive the program; of folders every file is found. */
async function filesOf(entry: VaultEntry, folder: string, number: number): Promise<FoundFile[]> {
  if (!entry.owned) return findFiles(resolve(entry.path), entry.label);
  await mkdir(folder, { recursive: true });
  const path = join(folder, String(number));
  await rename(entry.path, path);
  return findFiles(path, entry.label);
}

/** Writes down all files that the entries stand for, in order; tells how many there are so far. */
export async function listFiles(
  { store, ports }: Pick<ServiceContext, "store" | "ports">,
  job: string,
  entries: readonly VaultEntry[],
  found: (total: number) => void,
): Promise<void> {
  const folder = copiesFolder(ports.paths, job);
  let total = 0;
  let waiting: Omit<JobFile, "position">[] = [];
  const write = async (): Promise<void> => {
    for (let at = 0; at < waiting.length; at += ROWS_AT_ONCE) {
      const rows = waiting
        .slice(at, at + ROWS_AT_ONCE)
        .map(({ path, label, owned }, index) => ({ path, label, owned, position: total + index }));
      store.transaction(() => insertJobFiles(store, job, rows));
      total += rows.length;
      found(total);
      await nextTurn();
    }
    waiting = [];
  };
  for (const [number, entry] of entries.entries()) {
    const { owned } = entry;
    for (const file of await filesOf(entry, folder, number)) waiting.push({ ...file, owned });
    if (waiting.length >= ROWS_AT_ONCE) await write();
  }
  await write();
}
