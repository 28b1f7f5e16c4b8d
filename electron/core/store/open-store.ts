import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase, { type Database, type Statement } from "better-sqlite3";
import { asAppError } from "../error-shape.ts";
import type { Ports } from "../ports.ts";
import { checkLibrary, userVersion } from "./check-library.ts";
import { acquireLibraryLock } from "./library-lock.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/migrations.ts";

const NEWEST = migrations.at(-1)?.version ?? 0;

/** 32 MiB: at the usual 4 an import writes pages back after every few speeches. */
const PAGES_KEPT = 8192;
/** Work in the background writes pages back oftener, so that none of its steps takes long. */
const PAGES_KEPT_BEHIND = 1536;

/** The library's connection. Only *-queries.ts files write SQL for it. */
export interface Store {
  readonly db: Database;
  /** Prepares once and keeps the statement. */
  readonly statement: (sql: string) => Statement;
  /** All or nothing; may be nested. */
  readonly transaction: <T>(work: () => T) => T;
  /** Many small reads of one state of the library under one lock: taking it anew for each costs more than the reading. */
  readonly reading: <T>(work: () => T) => T;
  /**
   * A transaction for what can be made again, without waiting for the disk: after a loss of power it may be missing whole, until another
   * transaction has come to the disk. Not to be nested.
   */
  readonly derivedTransaction: <T>(work: () => T) => T;
  readonly close: () => void;
}

/** SQLite keeps up to 16 MiB of pages of its own; the rest is the system's page cache. */
function tune(db: Database): void {
  db.pragma("cache_size = -16384");
}

export interface OpenOptions {
  /** For hosts that only look something up: nothing is created, migrated or written. */
  readonly readOnly?: boolean;
}

function connectToRead(file: string): Database {
  const db = new SqliteDatabase(file, { timeout: 2000, readonly: true, fileMustExist: true });
  checkLibrary(db, NEWEST);
  if (userVersion(db) === NEWEST) return db;
  db.close();
  // An older file has to be brought up to date once before it can be read.
  const lock = acquireLibraryLock(file, { host: "cli", pid: process.pid, address: null, since: Date.now() });
  try {
    connectToWrite(file).close();
  } finally {
    lock.release();
  }
  return new SqliteDatabase(file, { timeout: 2000, readonly: true });
}

function connectToWrite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  // SQLite opens a file that may not be written without a word, and fails at the first change.
  if (existsSync(file)) closeSync(openSync(file, "r+"));
  const db = new SqliteDatabase(file, { timeout: 2000 });
  try {
    checkLibrary(db, NEWEST);
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    db.pragma(`wal_autocheckpoint = ${PAGES_KEPT}`);
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens the library; for writing, creates or migrates it, and the caller holds its lock.
 * Throws AppError with a library-* code; the file is left as it was.
 */
export function openStore(ports: Pick<Ports, "paths">, { readOnly = false }: OpenOptions = {}): Store {
  let db: Database | undefined;
  try {
    db = readOnly ? connectToRead(ports.paths.library) : connectToWrite(ports.paths.library);
    tune(db);
  } catch (error) {
    db?.close();
    throw asAppError(error, ports.paths.library);
  }
  const connection = db;
  const statements = new Map<string, Statement>();
  const begin = connection.prepare("BEGIN");
  const commit = connection.prepare("COMMIT");
  return {
    db: connection,
    statement(sql) {
      let prepared = statements.get(sql);
      if (!prepared) {
        prepared = connection.prepare(sql);
        statements.set(sql, prepared);
      }
      return prepared;
    },
    transaction: (work) => connection.transaction(work)(),
    reading(work) {
      if (connection.inTransaction) return work();
      begin.run();
      try {
        return work();
      } finally {
        commit.run();
      }
    },
    derivedTransaction(work) {
      connection.pragma("synchronous = NORMAL");
      connection.pragma(`wal_autocheckpoint = ${PAGES_KEPT_BEHIND}`);
      try {
        return connection.transaction(work)();
      } finally {
        connection.pragma("synchronous = FULL");
        connection.pragma(`wal_autocheckpoint = ${PAGES_KEPT}`);
      }
    },
    close: () => connection.close(),
  };
}
