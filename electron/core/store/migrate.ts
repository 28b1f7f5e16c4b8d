import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import type { Database } from "better-sqlite3";
import { APPLICATION_ID, checkLibrary, userVersion } from "./check-library.ts";
import type { Migration } from "./migrations/migrations.ts";

function flush(path: string): void {
  const file = openSync(path, "r+");
  fsyncSync(file);
  closeSync(file);
}

/** A whole, consistent copy of the library, written by SQLite and on the disk before the file changes its shape. */
function backUp(db: Database, version: number): void {
  const folder = join(dirname(db.name), "backups");
  const target = join(folder, `${parse(db.name).name}-v${version}.db`);
  const unfinished = `${target}.tmp`;
  mkdirSync(folder, { recursive: true });
  rmSync(unfinished, { force: true });
  db.prepare("VACUUM INTO ?").run(unfinished);
  flush(unfinished);
  renameSync(unfinished, target);
}

/**
 * Brings an open library to the newest version, each step in one transaction with its number; stops at the first error, with
 * the file as the last complete step left it. A copy from before the first step lies in the folder `backups` beside the library.
 * Throws library-newer or library-damaged for a file that is not ours to change; it is not touched.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  checkLibrary(db, migrations.at(-1)?.version ?? 0);
  const current = userVersion(db);
  const pending = migrations.filter((migration) => migration.version > current);
  if (pending.length > 0 && current > 0) backUp(db, current);
  for (const { version, sql } of pending) {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
    })();
  }
}
