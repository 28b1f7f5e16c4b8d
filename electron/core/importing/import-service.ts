import { randomUUID } from "node:crypto";
import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { importMethods, ImportProgress } from "../../../shared/contract/methods/imports.ts";
import type { VaultEntry } from "../file-vault.ts";
import type { ServiceContext } from "../service-context.ts";
import { startImportJob, type ImportJob } from "./import-job.ts";
import {
  countFiles,
  countOutcomes,
  coversRest,
  forgetJobs,
  insertJob,
  jobRow,
  outcomesOf,
  setJobState,
  unfinishedJobs,
  type JobRow,
} from "./job-queries.ts";
import { listFiles, removeCopies } from "./list-files.ts";

/** Reports of older jobs are forgotten. */
const KEPT_JOBS = 20;

export interface ImportService {
  readonly handlers: Handlers<typeof importMethods>;
  /** Breaks off what runs, to be resumed later; resolves when nothing is written any more. */
  readonly stop: () => Promise<void>;
}

export function createImportService(context: ServiceContext): ImportService {
  const { store, ports, files } = context;
  /** Jobs of this run of the program; others are only in the library. */
  const live = new Map<string, ImportJob>();

  function rowOf(id: string): JobRow {
    const row = jobRow(store, id);
    if (!row) throw new AppError("not-found", { what: "job" });
    return row;
  }

  /** How far a job is that no run of this program works on. */
  function storedProgress({ id, state, elapsedMs }: JobRow): ImportProgress {
    const counts = countOutcomes(store, id);
    return {
      job: id,
      state: state === "running" ? "paused" : state,
      total: countFiles(store, id),
      done: Object.values(counts).reduce((sum, count) => sum + count, 0),
      imported: counts.imported ?? 0,
      updated: counts.updated ?? 0,
      duplicates: counts.duplicate ?? 0,
      unchanged: counts.unchanged ?? 0,
      failed: counts.failed ?? 0,
      current: "",
      elapsedMs,
      remainingMs: null,
    };
  }

  function progressOf(row: JobRow): ImportProgress {
    return live.get(row.id)?.progress() ?? storedProgress(row);
  }

  function giveUp({ id, elapsedMs }: JobRow): void {
    setJobState(store, id, "cancelled", elapsedMs);
    removeCopies(ports.paths, id).catch((error: unknown) =>
      ports.logger.error(`copies of import job ${id} could not be deleted`, error),
    );
  }

  /** Lists the files of a new job; one that was broken off is given up when the new one does all that it had left. */
  async function list(
    id: string,
    entries: readonly VaultEntry[],
    found: (total: number) => void,
  ): Promise<void> {
    await listFiles(context, id, entries, found);
    for (const other of unfinishedJobs(store))
      if (other.id !== id && !live.has(other.id) && coversRest(store, id, other.id)) giveUp(other);
  }

  return {
    handlers: {
      "import.start": ({ tokens }) => {
        for (const token of tokens) files.entry(token);
        const entries = tokens.map((token) => files.take(token));
        const id = randomUUID();
        forgetJobs(store, KEPT_JOBS);
        insertJob(store, id, ports.clock.now());
        live.set(
          id,
          startImportJob(context, { id, elapsedMs: 0, list: (found) => list(id, entries, found) }),
        );
        return { job: id };
      },
      "import.pause": ({ job }) => ({ paused: live.get(rowOf(job).id)?.pause() ?? false }),
      "import.resume": ({ job }) => {
        const row = rowOf(job);
        const known = live.get(job);
        if (known) return { resumed: known.resume() };
        if (row.state === "done" || row.state === "cancelled") return { resumed: false };
        live.set(job, startImportJob(context, row));
        return { resumed: true };
      },
      "import.cancel": ({ job }) => {
        const row = rowOf(job);
        const known = live.get(job);
        if (known) return { cancelled: known.cancel() };
        if (row.state === "done" || row.state === "cancelled") return { cancelled: false };
        giveUp(row);
        return { cancelled: true };
      },
      "import.report": ({ job }) => {
        const row = rowOf(job);
        return { progress: progressOf(row), outcomes: outcomesOf(store, job) };
      },
      "import.unfinished": () => ({
        jobs: unfinishedJobs(store).map((row) => ({
          progress: progressOf(row),
          brokenOff: !live.has(row.id),
        })),
      }),
    },
    async stop() {
      await Promise.all([...live.values()].map((job) => job.breakOff()));
    },
  };
}
