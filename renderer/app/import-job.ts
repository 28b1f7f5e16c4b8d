import { create } from "zustand";
import { AppError, type ErrorShape } from "../../shared/contract/errors.ts";
import type { ImportProgress } from "../../shared/contract/methods/imports.ts";
import type { Output } from "../../shared/contract/methods.ts";
import type { Api } from "./api-context.tsx";
import { errorOf } from "./use-query.ts";

/** A file on its way in; folders of an upload are kept in `name` for the report. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Blob;
}

export interface ImportJob {
  readonly phase: "idle" | "uploading" | "running" | "done";
  readonly uploaded: number;
  readonly uploadTotal: number;
  readonly progress: ImportProgress | null;
  readonly report: Output<"import.report"> | null;
  /** Files that did not even reach the backend. */
  readonly refused: readonly { readonly file: string; readonly error: ErrorShape }[];
  readonly error: ErrorShape | null;
}

const IDLE: ImportJob = {
  phase: "idle",
  uploaded: 0,
  uploadTotal: 0,
  progress: null,
  report: null,
  refused: [],
  error: null,
};
const PARALLEL_UPLOADS = 4;

export const useImportJob = create<ImportJob>()(() => IDLE);

const patch = (part: Partial<ImportJob>): void => useImportJob.setState(part);
let abort = new AbortController();

/** How much is done, 0 to 1; handing the files over counts for a fifth. */
export function importShare(job: ImportJob): number {
  const handed = job.uploadTotal > 0 ? job.uploaded / job.uploadTotal : 1;
  const read = job.progress && job.progress.total > 0 ? job.progress.done / job.progress.total : 0;
  return job.phase === "done" ? 1 : handed * 0.2 + read * 0.8;
}

async function upload(api: Api, files: readonly IncomingFile[], signal: AbortSignal): Promise<string[]> {
  const tokens: string[] = [];
  const rest = files.entries();
  const worker = async (): Promise<void> => {
    for (const [index, file] of rest) {
      try {
        tokens[index] = await api.upload(file.name, file.bytes, signal);
      } catch (error) {
        signal.throwIfAborted();
        const shape = errorOf(error);
        useImportJob.setState(({ refused }) => ({
          refused: [...refused, { file: file.name, error: shape }],
        }));
      }
      useImportJob.setState(({ uploaded }) => ({ uploaded: uploaded + 1 }));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_UPLOADS }, worker));
  return tokens.filter((token) => token !== undefined);
}

/** Resolves when the job has ended; its progress goes into the store as it comes. */
async function follow(api: Api, job: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const take = (progress: ImportProgress): void => {
    if (progress.job !== job) return;
    patch({ progress });
    if (progress.state === "done" || progress.state === "cancelled") resolve();
  };
  const ask = async (): Promise<void> => {
    try {
      take((await api.call("import.report", { job })).progress);
    } catch (error) {
      reject(errorOf(error));
    }
  };
  const stops = [
    api.on("import.progress", take),
    api.on("backend.state", (state) => {
      if (state.status === "ready") void ask();
      if (state.status === "gone") reject(new AppError(state.error.code, state.error.details));
    }),
  ];
  try {
    // The job may have ended before anybody listened.
    await ask();
    await promise;
  } finally {
    stops.forEach((stop) => stop());
  }
}

async function run(api: Api, tokens: readonly string[]): Promise<void> {
  const { job } = await api.call("import.start", { tokens: [...tokens] });
  await see(api, job);
}

async function see(api: Api, job: string): Promise<void> {
  patch({ phase: "running" });
  await follow(api, job);
  patch({ phase: "done", report: await api.call("import.report", { job }) });
}

async function guarded(work: () => Promise<void>): Promise<void> {
  if (["uploading", "running"].includes(useImportJob.getState().phase)) return;
  abort = new AbortController();
  try {
    await work();
  } catch (error) {
    const shape = abort.signal.aborted ? new AppError("cancelled") : errorOf(error);
    patch({ phase: "done", error: shape });
  }
}

/** Hands files over and imports them; does nothing while another import runs. */
export function importFiles(api: Api, files: readonly IncomingFile[]): Promise<void> {
  return guarded(async () => {
    useImportJob.setState({ ...IDLE, phase: "uploading", uploadTotal: files.length }, true);
    const tokens = await upload(api, files, abort.signal);
    if (tokens.length > 0) await run(api, tokens);
    else patch({ phase: "done" });
  });
}

/** Imports what a dialog of the host gave tokens for. */
export function importTokens(api: Api, tokens: readonly string[]): Promise<void> {
  return guarded(async () => {
    useImportJob.setState({ ...IDLE, phase: "running" }, true);
    await run(api, tokens);
  });
}

/** Shows a job that was begun elsewhere or before; `resume` lets it go on. */
export function followImport(api: Api, progress: ImportProgress, resume: boolean): Promise<void> {
  return guarded(async () => {
    useImportJob.setState({ ...IDLE, phase: "running", progress }, true);
    if (resume) await api.call("import.resume", { job: progress.job });
    await see(api, progress.job);
  });
}

/** Stops after the file in work, or goes on. */
export async function pauseImport(api: Api, pause: boolean): Promise<void> {
  const { progress } = useImportJob.getState();
  if (progress) await api.call(pause ? "import.pause" : "import.resume", { job: progress.job });
}

/** Files already imported stay. */
export async function cancelImport(api: Api): Promise<void> {
  const { progress } = useImportJob.getState();
  abort.abort();
  if (progress) await api.call("import.cancel", { job: progress.job });
}

/** Makes ready for the next import. */
export function resetImport(): void {
  if (useImportJob.getState().phase === "done") useImportJob.setState(IDLE, true);
}
