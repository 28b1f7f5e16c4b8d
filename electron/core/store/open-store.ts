import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase, { type Database, type Statement } from "better-sqlite3";
import { AppError } from "../../../shared/contract/errors.ts";
import { errorShape } from "../error-shape.ts";
import type { Ports } from "../ports.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/migrations.ts";

/** The library's connection. Only *-queries.ts files write SQL for it. */
export interface Store {
  readonly db: Database;
  /** Prepares once and keeps the statement. */
  readonly statement: (sql: string) => Statement;
  /** All or nothing; may be nested. */
  readonly transaction: <T>(work: () => T) => T;
  readonly close: () => void;
}

function connect(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const db = new SqliteDatabase(file, { timeout: 2000 });
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  return db;
}

/** Opens or creates the library. Throws AppError with a library-* code; the file is left as it was. */
export function openStore(ports: Ports): Store {
  let db: Database | undefined;
  try {
    db = connect(ports.paths.library);
    migrate(db, migrations);
  } catch (error) {
    db?.close();
    if (error instanceof AppError) throw error;
    const shape = errorShape(error, ports.paths.library);
    throw new AppError(shape.code, shape.details, { cause: error });
  }
  const connection = db;
  const statements = new Map<string, Statement>();
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
    close: () => connection.close(),
  };
}
