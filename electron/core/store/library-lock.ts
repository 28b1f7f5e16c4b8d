import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase, { type Database } from "better-sqlite3";
import { z } from "zod";
import { AppError } from "../../../shared/contract/errors.ts";
import { asAppError } from "../error-shape.ts";

const holderSchema = z.object({
  host: z.enum(["desktop", "loopback", "cli"]),
  pid: z.number().int(),
  /** Where the page is served; null for hosts without an address. */
  address: z.string().nullable(),
  /** Milliseconds since 1970. */
  since: z.number().int(),
});
/** Who has a library open for writing. */
export type LockHolder = z.infer<typeof holderSchema>;

export interface LibraryLock {
  readonly release: () => void;
}

/** A program that closes just now is waited for so long. */
const WAIT_MS = 500;

const HOSTS: Readonly<Record<LockHolder["host"], string>> = {
  desktop: "桌面版",
  loopback: "浏览器版",
  cli: "命令行",
};

function holderFile(library: string): string {
  return `${library}.lock.json`;
}

/** What the holder wrote about itself; null when nobody did. It may be left over from a program that was killed. */
export function readLockHolder(library: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(holderFile(library), "utf8")));
  } catch {
    return null;
  }
}

function describe(holder: LockHolder | null): string {
  if (!holder) return "另一个程序";
  const address = holder.address === null ? "" : `，地址 ${holder.address}`;
  return `${HOSTS[holder.host]}，进程 ${holder.pid}${address}`;
}

function lockedError(library: string, cause: unknown): AppError {
  const holder = readLockHolder(library);
  const details = holder && {
    host: holder.host,
    pid: String(holder.pid),
    ...(holder.address !== null && { address: holder.address }),
  };
  return new AppError("library-locked", { file: library, holder: describe(holder), ...details }, { cause });
}

/**
 * Takes the library for writing. The lock is an exclusive transaction on a small SQLite file beside the library, which the
 * system frees when the process ends in whatever way; a JSON file beside it says who holds it.
 * Throws AppError: library-locked with {file, holder, host, pid, address}; library-readonly when nothing can be written there.
 */
export function acquireLibraryLock(library: string, holder: LockHolder): LibraryLock {
  let db: Database | undefined;
  try {
    mkdirSync(dirname(library), { recursive: true });
    db = new SqliteDatabase(`${library}.lock`, { timeout: WAIT_MS });
    db.exec("BEGIN EXCLUSIVE");
    writeFileSync(holderFile(library), JSON.stringify(holder));
  } catch (error) {
    db?.close();
    const known = asAppError(error, library);
    throw known.code === "library-locked" ? lockedError(library, error) : known;
  }
  const held = db;
  return {
    release() {
      if (!held.open) return;
      rmSync(holderFile(library), { force: true });
      held.close();
    },
  };
}
