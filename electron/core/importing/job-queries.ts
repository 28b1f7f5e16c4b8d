import type { ImportOutcome } from "../../../shared/contract/methods/imports.ts";
import type { Store } from "../store/open-store.ts";
import type { FoundFile } from "./find-files.ts";

export type JobState = "running" | "paused" | "done" | "cancelled";

export interface JobRow {
  readonly id: string;
  readonly state: JobState;
  readonly elapsedMs: number;
}

export interface JobFile extends FoundFile {
  readonly position: number;
  /** Whether the file, or the archive it is in, is a copy of the program's own. */
  readonly owned: boolean;
}

const JOB = "SELECT id, state, elapsed_ms AS elapsedMs FROM import_jobs";

/** As cancelled, until all its files are listed and `setJobState` says that it runs. */
export function insertJob(store: Store, id: string, startedAt: number): void {
  store
    .statement("INSERT INTO import_jobs (id, state, started_at, elapsed_ms) VALUES (?, 'cancelled', ?, 0)")
    .run(id, startedAt);
}

export function insertJobFiles(store: Store, job: string, files: readonly JobFile[]): void {
  const insert = store.statement(
    "INSERT INTO import_files (job_id, position, path, label, owned) VALUES (?, ?, ?, ?, ?)",
  );
  for (const { position, path, label, owned } of files) insert.run(job, position, path, label, owned ? 1 : 0);
}

export function setJobState(store: Store, id: string, state: JobState, elapsedMs: number): void {
  store.statement("UPDATE import_jobs SET state = ?, elapsed_ms = ? WHERE id = ?").run(state, elapsedMs, id);
}

export function jobRow(store: Store, id: string): JobRow | null {
  return (store.statement(`${JOB} WHERE id = ?`).get(id) as JobRow | undefined) ?? null;
}

/** Jobs that are not over, the newest first. */
export function unfinishedJobs(store: Store): JobRow[] {
  return store
    .statement(`${JOB} WHERE state IN ('running', 'paused') ORDER BY started_at DESC, rowid DESC`)
    .all() as JobRow[];
}

/** The files of a job that nothing was done about yet, at most `limit`. */
export function waitingFiles(store: Store, job: string, limit: number): JobFile[] {
  const rows = store
    .statement(
      `SELECT position, path, label, owned FROM import_files WHERE job_id = ? AND outcome IS NULL
       ORDER BY position LIMIT ?`,
    )
    .all(job, limit) as (Omit<JobFile, "owned"> & { owned: number })[];
  return rows.map(({ position, path, label, owned }) => ({ position, path, label, owned: owned === 1 }));
}

export function saveOutcome(store: Store, job: string, position: number, outcome: ImportOutcome): void {
  store
    .statement("UPDATE import_files SET outcome = ? WHERE job_id = ? AND position = ?")
    .run(JSON.stringify(outcome), job, position);
}

export function countFiles(store: Store, job: string): number {
  return store.statement("SELECT count(*) FROM import_files WHERE job_id = ?").pluck().get(job) as number;
}

export function countOutcomes(store: Store, job: string): Partial<Record<ImportOutcome["outcome"], number>> {
  const rows = store
    .statement(
      `SELECT json_extract(outcome, '$.outcome') AS outcome, count(*) AS count FROM import_files
       WHERE job_id = ? AND outcome IS NOT NULL GROUP BY 1`,
    )
    .all(job) as { outcome: ImportOutcome["outcome"]; count: number }[];
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

/** In the order of the files. */
export function outcomesOf(store: Store, job: string): ImportOutcome[] {
  const rows = store
    .statement("SELECT outcome FROM import_files WHERE job_id = ? AND outcome IS NOT NULL ORDER BY position")
    .pluck()
    .all(job) as string[];
  return rows.map((row) => JSON.parse(row) as ImportOutcome);
}

/** Whether a job lists every file that another one has not dealt with. */
export function coversRest(store: Store, job: string, other: string): boolean {
  return (
    store
      .statement(
        `SELECT NOT EXISTS (SELECT 1 FROM import_files WHERE job_id = :other AND outcome IS NULL
           AND path NOT IN (SELECT path FROM import_files WHERE job_id = :job))`,
      )
      .pluck()
      .get({ job, other }) === 1
  );
}

/** Forgets all jobs that are over but the newest. */
export function forgetJobs(store: Store, kept: number): void {
  store
    .statement(
      `DELETE FROM import_jobs WHERE state IN ('done', 'cancelled')
         AND id NOT IN (SELECT id FROM import_jobs ORDER BY started_at DESC, rowid DESC LIMIT ?)`,
    )
    .run(kept);
}
