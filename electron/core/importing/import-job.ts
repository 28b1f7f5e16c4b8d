import { rm } from "node:fs/promises";
import type { ImportOutcome, ImportProgress } from "../../../shared/contract/methods/imports.ts";
import { countLiveSpeeches } from "../library/stats-queries.ts";
import type { ServiceContext } from "../service-context.ts";
import { importFile } from "./import-file.ts";
import {
  countFiles,
  countOutcomes,
  saveOutcome,
  setJobState,
  waitingFiles,
  type JobFile,
} from "./job-queries.ts";
import { removeCopies } from "./list-files.ts";
import { createPace } from "./pace.ts";
import { throttle } from "./throttle.ts";

const PROGRESS_MS = 100;
const CHANGED_MS = 2000;
const FILES_AT_ONCE = 100;

export interface ImportJob {
  readonly progress: () => ImportProgress;
  /** After the file in work. False when the job does not run. */
  readonly pause: () => boolean;
  /** False when the job does not pause. */
  readonly resume: () => boolean;
  /** What is imported stays. False when the job is over already. */
  readonly cancel: () => boolean;
  /** Leaves the job to be resumed after the next start. Resolves when nothing is written any more. */
  readonly breakOff: () => Promise<void>;
}

/** How a job begins. */
export interface JobStart {
  readonly id: string;
  /** Milliseconds of earlier runs. */
  readonly elapsedMs: number;
  /** Lists the files of a new job in the library; `found` is told how many there are so far. */
  readonly list?: (found: (total: number) => void) => Promise<void>;
}

/** Works off a job's files one after the other, leaving room for other calls between them; each file's outcome is stored with it. */
export function startImportJob(
  context: ServiceContext,
  { id, elapsedMs: before, list }: JobStart,
): ImportJob {
  const { emit, store, ports, traffic } = context;
  const counts = {
    imported: 0,
    updated: 0,
    duplicate: 0,
    unchanged: 0,
    failed: 0,
    ...countOutcomes(store, id),
  };
  const pace = createPace();
  let state: ImportProgress["state"] = "running";
  let wanted: "run" | "pause" | "cancel" | "break-off" = "run";
  let total = countFiles(store, id);
  let current = "";
  let elapsed = before;
  let since = performance.now();

  const goesOn = (): boolean => wanted === "run";
  const elapsedMs = (): number =>
    Math.round(state === "running" ? elapsed + performance.now() - since : elapsed);
  const done = (): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const progress = (): ImportProgress => ({
    job: id,
    state,
    total,
    done: done(),
    imported: counts.imported,
    updated: counts.updated,
    duplicates: counts.duplicate,
    unchanged: counts.unchanged,
    failed: counts.failed,
    current,
    elapsedMs: elapsedMs(),
    remainingMs: pace.forFiles(total - done()),
  });
  const tell = throttle(PROGRESS_MS, () => emit("import.progress", progress()));
  const changed = throttle(CHANGED_MS, () => emit("library.changed", { speeches: countLiveSpeeches(store) }));
  let dirty = false;

  async function importOne(file: JobFile): Promise<void> {
    current = file.label;
    tell.soon();
    const started = performance.now();
    const save = (outcome: ImportOutcome): void => saveOutcome(store, id, file.position, outcome);
    const { outcome } = await importFile(context, file, save);
    counts[outcome] += 1;
    pace.took(performance.now() - started);
    // What lies in an archive goes with the archive at the end of the job.
    if (file.owned) await rm(file.path, { force: true }).catch(() => undefined);
    if (outcome === "imported" || outcome === "updated") {
      dirty = true;
      changed.soon();
    }
    await traffic.clear();
  }

  /** False when there was nothing left to do. */
  async function importSome(): Promise<boolean> {
    const files = waitingFiles(store, id, FILES_AT_ONCE);
    for (const file of files) {
      if (!goesOn()) return true;
      await importOne(file);
    }
    return files.length > 0;
  }

  /** The state in which the work ended; an error of the library itself leaves the job to be resumed. */
  async function work(first: boolean): Promise<typeof state> {
    try {
      if (first) await list?.((found) => (total = found));
      if (wanted !== "break-off") setJobState(store, id, "running", elapsed);
      let left = true;
      while (left && goesOn()) left = await importSome();
      if (!left || done() >= total) return "done";
    } catch (error) {
      ports.logger.error(`import job ${id} stopped`, error);
    }
    return wanted === "cancel" ? "cancelled" : "paused";
  }

  async function workOff(first: boolean): Promise<void> {
    since = performance.now();
    const ended = await work(first);
    elapsed = elapsedMs();
    state = ended;
    current = "";
    setJobState(store, id, state, elapsed);
    if (dirty) changed.now();
    if (state !== "paused") await removeCopies(ports.paths, id);
    tell.now();
  }

  let working = workOff(true);
  return {
    progress,
    pause() {
      if (state !== "running" || wanted !== "run") return false;
      wanted = "pause";
      return true;
    },
    resume() {
      if (state === "running" && wanted === "pause") {
        wanted = "run";
        return true;
      }
      if (state !== "paused") return false;
      wanted = "run";
      state = "running";
      working = workOff(false);
      return true;
    },
    cancel() {
      if (state === "done" || state === "cancelled") return false;
      wanted = "cancel";
      if (state === "running") return true;
      state = "cancelled";
      setJobState(store, id, state, elapsed);
      working = removeCopies(ports.paths, id);
      tell.now();
      return true;
    },
    async breakOff() {
      if (wanted !== "cancel") wanted = "break-off";
      await working;
    },
  };
}
