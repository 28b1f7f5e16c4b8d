import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "../../core/ports.ts";

const MAX_BYTES = 1024 * 1024;
const KEPT = 3;

export interface LoggerOptions {
  /** Holds andu.log and older andu.1.log …; made when first needed. */
  readonly folder: string;
  /** Tell `stderr` everything; else only errors. */
  readonly verbose: boolean;
  readonly stderr: (line: string) => void;
  readonly now: () => Date;
}

function fileName(age: number): string {
  return age === 0 ? "andu.log" : `andu.${age}.log`;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** andu.log becomes andu.1.log and so on; the oldest is overwritten. */
function rotate(folder: string): void {
  for (let age = KEPT - 1; age >= 0; age -= 1) {
    if (sizeOf(join(folder, fileName(age))) > 0) {
      renameSync(join(folder, fileName(age)), join(folder, fileName(age + 1)));
    }
  }
}

function describe(cause: unknown): string {
  if (cause === undefined) return "";
  return `\n${cause instanceof Error ? (cause.stack ?? cause.message) : JSON.stringify(cause)}`;
}

/** Writes to a file that never grows past a megabyte, three older ones kept. A log that cannot be written is no error. */
export function createLogger({ folder, verbose, stderr, now }: LoggerOptions): Logger {
  const file = join(folder, fileName(0));

  function write(level: string, message: string, cause?: unknown): void {
    const line = `${now().toISOString()} ${level} ${message}${describe(cause)}\n`;
    if (verbose || level === "error") stderr(line);
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) > MAX_BYTES) rotate(folder);
      appendFileSync(file, line);
    } catch {
      // A full or read-only disk shows itself where it matters: in the calls.
    }
  }

  return {
    info: (message) => write("info", message),
    warn: (message) => write("warn", message),
    error: (message, cause) => write("error", message, cause),
  };
}
