import type { Database } from "better-sqlite3";
import { AppError } from "../../../shared/contract/errors.ts";

/** PRAGMA application_id of a library: "Andu". */
export const APPLICATION_ID = 0x416e_6475;

export function userVersion(db: Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}

function isEmpty(db: Database): boolean {
  return db.prepare("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)").pluck().get() === 1;
}

/**
 * Looks at an open file before anything in it is changed. Throws library-newer for a library of a later program and
 * library-damaged for a database of another program; what is no database at all fails with SQLITE_NOTADB.
 */
export function checkLibrary(db: Database, newest: number): void {
  const isOurs = Number(db.pragma("application_id", { simple: true })) === APPLICATION_ID;
  if (!isOurs && !isEmpty(db)) throw new AppError("library-damaged", { file: db.name });
  if (userVersion(db) > newest) throw new AppError("library-newer", { file: db.name });
}
