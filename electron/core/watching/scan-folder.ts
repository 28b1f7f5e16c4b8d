import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ImportOutcome } from "../../../shared/contract/methods/imports.ts";
import { filesInFolder, openArchive, type FoundFile } from "../importing/find-files.ts";
import { importFile } from "../importing/import-file.ts";
import type { ServiceContext } from "../service-context.ts";
import type { Settling } from "./settle.ts";
import { rememberWatched, watchedFile, type FileStamp } from "./watch-queries.ts";

/** What came of one look at the folder. */
export interface Scan {
  readonly outcomes: readonly ImportOutcome[];
  /** Whether files are still being written, so that another look is due soon. */
  readonly waits: boolean;
}

async function stampOf(path: string): Promise<FileStamp | null> {
  return stat(path).then(
    ({ size, mtimeMs }) => ({ size, modifiedAt: mtimeMs }),
    () => null,
  );
}

/** Whether another program holds the file: it is tried again. */
function isHeld(outcome: ImportOutcome): boolean {
  return outcome.outcome === "failed" && outcome.error.code === "file-unreadable";
}

type Context = Pick<ServiceContext, "store" | "ports" | "traffic">;

async function takeUp(context: Context, found: FoundFile): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const file of await openArchive(found)) {
    outcomes.push(await importFile(context, { ...file, position: 0, owned: false }, () => undefined));
    await context.traffic.clear();
  }
  return outcomes;
}

/**
 * Imports what is new or changed in a folder and has come to rest; each state of a file once, whatever came of it. A file that is gone
 * changes nothing. Rejects where the folder cannot be read.
 */
export async function scanFolder(
  context: Context,
  folder: string,
  settling: Settling,
  goesOn: () => boolean,
): Promise<Scan> {
  const { store, ports } = context;
  const outcomes: ImportOutcome[] = [];
  for (const found of await filesInFolder(folder, basename(folder))) {
    if (!goesOn()) break;
    const stamp = await stampOf(found.path);
    const known = watchedFile(store, found.path);
    if (!stamp || (known?.size === stamp.size && known.modifiedAt === stamp.modifiedAt)) {
      settling.forget(found.path);
      continue;
    }
    if (!settling.isAtRest(found.path, stamp, ports.clock.now())) continue;
    const taken = await takeUp(context, found);
    if (taken.some(isHeld)) continue;
    rememberWatched(store, found.path, stamp);
    settling.forget(found.path);
    outcomes.push(...taken);
  }
  return { outcomes, waits: settling.waits() };
}
