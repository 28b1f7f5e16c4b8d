import { randomUUID } from "node:crypto";
import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { importMethods } from "../../../shared/contract/methods/imports.ts";
import type { ServiceContext } from "../service-context.ts";
import { startImportJob, type ImportJob } from "./import-job.ts";

/** Reports of older jobs are forgotten. */
const KEPT_JOBS = 20;

export interface ImportService {
  readonly handlers: Handlers<typeof importMethods>;
  /** Cancels what runs; resolves when nothing is written any more. */
  readonly stop: () => Promise<void>;
}

export function createImportService(context: ServiceContext): ImportService {
  const jobs = new Map<string, ImportJob>();

  function jobOf(id: string): ImportJob {
    const job = jobs.get(id);
    if (!job) throw new AppError("not-found", { what: "job" });
    return job;
  }

  function forgetOldest(): void {
    const over = [...jobs].filter(([, job]) => job.progress().state !== "running");
    for (const [id] of over.slice(0, Math.max(0, jobs.size - KEPT_JOBS))) jobs.delete(id);
  }

  return {
    handlers: {
      "import.start": ({ tokens }) => {
        for (const token of tokens) context.files.entry(token);
        const id = randomUUID();
        jobs.set(id, startImportJob(context, id, tokens));
        forgetOldest();
        return { job: id };
      },
      "import.cancel": ({ job }) => ({ cancelled: jobOf(job).cancel() }),
      "import.report": ({ job }) => {
        const { progress, outcomes } = jobOf(job);
        return { progress: progress(), outcomes: [...outcomes] };
      },
    },
    async stop() {
      for (const job of jobs.values()) job.cancel();
      await Promise.all([...jobs.values()].map((job) => job.finished));
    },
  };
}
