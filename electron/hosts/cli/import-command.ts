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
  /** Files whose text the library had already, unchanged ones among them. */
  readonly duplicates: number;
  /** Files that had changed since they were imported: their speeches have the new text. */
  readonly updated: number;
  /** Files that were imported before and have not changed since. */
  readonly unchanged: number;
  /** Imported speeches that are copies of earlier ones from another site or in another format. */
  readonly copies: number;
  /** Imported texts that are no speeches. */
  readonly notSpeeches: number;
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

function progressLine({ done, total, remainingMs }: ImportProgress): string {
  const left = remainingMs === null ? "" : `，约剩 ${Math.ceil(remainingMs / 1000)} 秒`;
  return `正在导入 ${done}/${total}${left}`;
}

/** Resolves when the job is over; meanwhile keeps one line of stderr up to date where somebody looks at it. */
function finished(backend: Backend): Promise<ImportProgress> {
  return new Promise((resolve) => {
    const stop = backend.subscribe(({ event, payload }) => {
      if (event !== "import.progress") return;
      if (process.stderr.isTTY) process.stderr.write(`\r${progressLine(payload)}\u001b[K`);
      if (payload.state === "running") return;
      if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
      stop();
      resolve(payload);
    });
  });
}

async function importInto(backend: Backend, paths: readonly string[]): Promise<ImportReport> {
  const { tokens, failed } = grantAll(backend, paths);
  let counts = { imported: 0, duplicates: 0, updated: 0, unchanged: 0, elapsedMs: 0 };
  let copies = 0;
  let notSpeeches = 0;
  if (tokens.length > 0) {
    const done = finished(backend);
    const { job } = await backend.call("import.start", { tokens });
    counts = await done;
    const { outcomes } = await backend.call("import.report", { job });
    for (const outcome of outcomes) {
      if (outcome.outcome === "failed") failed.push(failure(outcome.file, outcome.error));
      if (outcome.outcome === "imported" && outcome.sameAs) copies += 1;
      if (outcome.outcome === "imported" && outcome.kind !== "speech") notSpeeches += 1;
    }
  }
  const { speeches, sections, chars } = await backend.call("library.stats", {});
  const { imported, updated, unchanged, elapsedMs } = counts;
  const duplicates = counts.duplicates + unchanged;
  const seconds = elapsedMs / 1000;
  return {
    imported,
    duplicates,
    failed,
    speeches,
    sections,
    chars,
    seconds,
    updated,
    unchanged,
    copies,
    notSpeeches,
  };
}

function describe(report: ImportReport): string {
  const parts = [
    report.updated > 0 && `更新 ${report.updated} 篇`,
    report.copies > 0 && `与库中讲话内容相同的 ${report.copies} 篇（放在一起）`,
    report.notSpeeches > 0 && `不像讲话稿的 ${report.notSpeeches} 篇`,
  ].filter((part) => part !== false);
  return [
    `导入 ${report.imported} 篇，重复 ${report.duplicates} 篇，未能导入 ${report.failed.length} 个文件，用时 ${report.seconds.toFixed(1)} 秒`,
    ...(parts.length > 0 ? [`其中${parts.join("，")}`] : []),
    ...report.failed.map(({ error }) => `  ${error}`),
    `素材库现有讲话 ${report.speeches} 篇，章节 ${report.sections} 个，${report.chars} 字`,
  ].join("\n");
}

/** `import PATH…`: files and folders into the library; what an earlier run did and has not changed is passed over. Fails (exit 1) only when nothing at all could be read. */
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
    if (first && report.imported + report.duplicates + report.updated === 0) {
      throw new Error(`没有导入任何文件：${first.error}`);
    }
  } finally {
    await backend.close();
  }
}
