import { parseArgs } from "node:util";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import type { ErrorShape } from "../../../shared/contract/errors.ts";
import type { ImportProgress } from "../../../shared/contract/methods/imports.ts";
import { createBackend, type Backend } from "../../core/backend.ts";
import { createPorts } from "../backend-process/create-ports.ts";
import { UsageError } from "./usage-error.ts";

interface Failure {
  readonly file: string;
  readonly error: string;
  readonly code: string;
}

interface ImportReport {
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: readonly Failure[];
  /** What the library holds afterwards. */
  readonly speeches: number;
  readonly sections: number;
  readonly chars: number;
  readonly seconds: number;
}

function failure(file: string, error: ErrorShape): Failure {
  return { file, error: errorMessage(error), code: error.code };
}

/** Tokens for the paths that exist; the others are failures already. */
function grantAll(backend: Backend, paths: readonly string[]): { tokens: string[]; failed: Failure[] } {
  const tokens: string[] = [];
  const failed: Failure[] = [];
  for (const path of paths) {
    try {
      tokens.push(backend.files.grant(path, path));
    } catch {
      failed.push(failure(path, { code: "file-unreadable", details: { file: path } }));
    }
  }
  return { tokens, failed };
}

/** Resolves when the job is over; meanwhile keeps one line of stderr up to date where somebody looks at it. */
function finished(backend: Backend): Promise<ImportProgress> {
  return new Promise((resolve) => {
    const stop = backend.subscribe(({ event, payload }) => {
      if (event !== "import.progress") return;
      if (process.stderr.isTTY) process.stderr.write(`\r正在导入 ${payload.done}/${payload.total}\u001b[K`);
      if (payload.state === "running") return;
      if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
      stop();
      resolve(payload);
    });
  });
}

async function importInto(backend: Backend, paths: readonly string[]): Promise<ImportReport> {
  const { tokens, failed } = grantAll(backend, paths);
  let counts = { imported: 0, duplicates: 0, elapsedMs: 0 };
  if (tokens.length > 0) {
    const done = finished(backend);
    const { job } = await backend.call("import.start", { tokens });
    counts = await done;
    const { outcomes } = await backend.call("import.report", { job });
    for (const outcome of outcomes)
      if (outcome.outcome === "failed") failed.push(failure(outcome.file, outcome.error));
  }
  const { speeches, sections, chars } = await backend.call("library.stats", {});
  const { imported, duplicates, elapsedMs } = counts;
  return { imported, duplicates, failed, speeches, sections, chars, seconds: elapsedMs / 1000 };
}

function describe(report: ImportReport): string {
  return [
    `导入 ${report.imported} 篇，重复 ${report.duplicates} 篇，未能导入 ${report.failed.length} 个文件，用时 ${report.seconds.toFixed(1)} 秒`,
    ...report.failed.map(({ error }) => `  ${error}`),
    `素材库现有讲话 ${report.speeches} 篇，章节 ${report.sections} 个，${report.chars} 字`,
  ].join("\n");
}

/** `import PATH…`: files and folders into the library. Fails (exit 1) only when nothing at all could be read. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean" }, library: { type: "string" }, home: { type: "string" } },
  });
  if (positionals.length === 0) throw new UsageError("请给出至少一个文件或文件夹。");
  const backend = createBackend(createPorts(values), { host: "cli" });
  try {
    const report = await importInto(backend, positionals);
    console.log(values.json ? JSON.stringify(report) : describe(report));
    const [first] = report.failed;
    if (first && report.imported + report.duplicates === 0) {
      throw new Error(`没有导入任何文件：${first.error}`);
    }
  } finally {
    await backend.close();
  }
}
