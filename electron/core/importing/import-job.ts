import { setImmediate as nextTurn } from "node:timers/promises";
import type { ImportOutcome, ImportProgress } from "../../../shared/contract/methods/imports.ts";
import { countLiveSpeeches } from "../library/stats-queries.ts";
import type { ServiceContext } from "../service-context.ts";
import { findFiles, type FoundFile } from "./find-files.ts";
import { importFile } from "./import-file.ts";

const PROGRESS_MS = 100;
const CHANGED_MS = 2000;

export interface ImportJob {
  readonly progress: () => ImportProgress;
  readonly outcomes: readonly ImportOutcome[];
  /** What is imported stays. False when the job is over already. */
  readonly cancel: () => boolean;
  /** Resolves when nothing is written any more. */
  readonly finished: Promise<void>;
}

/** At most one call in `ms`; `now()` calls at once. */
function throttle(ms: number, call: () => void): { soon: () => void; now: () => void } {
  let last = -Infinity;
  const now = (): void => {
    last = performance.now();
    call();
  };
  return { soon: () => performance.now() - last >= ms && now(), now };
}

/** Imports what the tokens stand for in the background, one file after the other, leaving room for other calls between them. */
export function startImportJob(context: ServiceContext, job: string, tokens: readonly string[]): ImportJob {
  const { files, emit, store } = context;
  const started = performance.now();
  const outcomes: ImportOutcome[] = [];
  const counts = { imported: 0, duplicate: 0, failed: 0 };
  let state: ImportProgress["state"] = "running";
  let cancelled = false;
  let total = 0;
  let current = "";
  let elapsedMs = 0;

  const progress = (): ImportProgress => ({
    job,
    state,
    total,
    done: outcomes.length,
    imported: counts.imported,
    duplicates: counts.duplicate,
    failed: counts.failed,
    current,
    elapsedMs: state === "running" ? Math.round(performance.now() - started) : elapsedMs,
  });
  const tell = throttle(PROGRESS_MS, () => emit("import.progress", progress()));
  const changed = throttle(CHANGED_MS, () => emit("library.changed", { speeches: countLiveSpeeches(store) }));

  async function importAll(found: readonly FoundFile[]): Promise<void> {
    for (const file of found) {
      if (cancelled) return;
      current = file.label;
      tell.soon();
      const outcome = await importFile(context, file);
      outcomes.push(outcome);
      counts[outcome.outcome] += 1;
      if (outcome.outcome === "imported") changed.soon();
      await nextTurn();
    }
  }

  async function run(): Promise<void> {
    const found: FoundFile[] = [];
    for (const token of tokens) {
      const { path, name } = files.entry(token);
      found.push(...(await findFiles(path, name)));
      total = found.length;
    }
    await importAll(found);
  }

  async function finish(): Promise<void> {
    try {
      await run();
    } catch (error) {
      context.ports.logger.error(`import job ${job} stopped`, error);
    }
    for (const token of tokens) files.release(token);
    elapsedMs = Math.round(performance.now() - started);
    state = cancelled && outcomes.length < total ? "cancelled" : "done";
    current = "";
    if (counts.imported > 0) changed.now();
    tell.now();
  }

  return {
    progress,
    outcomes,
    cancel() {
      if (state !== "running") return false;
      cancelled = true;
      return true;
    },
    finished: finish(),
  };
}
