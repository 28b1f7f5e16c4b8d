import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "better-sqlite3";
import { AppError } from "../../../shared/contract/errors.ts";
import type { Migration } from "./migrations/migrations.ts";

function userVersion(db: Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}

/** A whole copy of the library beside it, made by SQLite itself before the file changes its shape. */
function backUp(db: Database, version: number): void {
  const folder = join(dirname(db.name), "backups");
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `library-v${version}.db`);
  db.pragma("wal_checkpoint(TRUNCATE)");
  copyFileSync(db.name, target);
}

/** Throws library-newer when the file comes from a later program. Reads only. */
export function refuseNewer(db: Database, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0;
  if (userVersion(db) > newest) throw new AppError("library-newer", { file: db.name });
}

/**
 * Brings an open library to the newest version, each step in one transaction with its number; stops at the first error.
 * Throws library-newer as refuseNewer does.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const current = userVersion(db);
  refuseNewer(db, migrations);
  const pending = migrations.filter((migration) => migration.version > current);
  if (pending.length > 0 && current > 0) backUp(db, current);
  for (const { version, sql } of pending) {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    })();
  }
}
