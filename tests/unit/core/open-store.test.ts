import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { createBackend } from "../../../electron/core/backend.ts";
import { migrate } from "../../../electron/core/store/migrate.ts";
import { migrations } from "../../../electron/core/store/migrations/migrations.ts";
import { openStore } from "../../../electron/core/store/open-store.ts";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { speechText } from "./speech-texts.ts";
import { createTempBackend, tempFolder, testPorts } from "./temp-backend.ts";

function digest(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function messageOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    if (error instanceof AppError) return errorMessage(error);
    throw error;
  }
  throw new Error("the library was opened");
}

/** Opening must fail, with a message for the user, and leave the file as it was. */
function refusal(library: string, open: () => unknown): string {
  const before = digest(library);
  const message = messageOf(open);
  expect(digest(library)).toBe(before);
  return message;
}

/** Root may write anything: does the work as a user who may not, with the folder as that user's own. */
function asPlainUser(folder: string, work: () => void): void {
  const nobody = 65534;
  if (process.geteuid?.() !== 0) return work();
  chownSync(folder, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    work();
  } finally {
    process.seteuid?.(0);
  }
}

describe("opening a library", () => {
  it("refuses one of a newer program and leaves it as it is", () => {
    const ports = testPorts(tempFolder());
    const { library } = ports.paths;
    openStore(ports).close();
    const db = new SqliteDatabase(library);
    db.pragma("user_version = 9999");
    db.close();
    const message = `素材库文件「${library}」由更新版本的案牍建立，请升级案牍后再打开；文件没有被改动。`;
    expect(refusal(library, () => createBackend(ports))).toBe(message);
    expect(refusal(library, () => openStore(ports, { readOnly: true }))).toBe(message);
    expect(existsSync(join(ports.paths.home, "backups"))).toBe(false);
  });

  it("refuses what is no database, and a database of another program", () => {
    const ports = testPorts(tempFolder());
    const { library } = ports.paths;
    const message = `素材库文件「${library}」已损坏，请从备份恢复；文件没有被改动。`;
    writeFileSync(library, "这是一份文稿，不是数据库。".repeat(100));
    expect(refusal(library, () => createBackend(ports))).toBe(message);
    expect(refusal(library, () => openStore(ports, { readOnly: true }))).toBe(message);
    const other = join(ports.paths.home, "other.db");
    const db = new SqliteDatabase(other);
    db.exec("CREATE TABLE bookmarks (url TEXT)");
    db.close();
    expect(refusal(other, () => openStore({ paths: { ...ports.paths, library: other } }))).toContain(
      "已损坏",
    );
  });

  it("says so when damage shows only in a call", async () => {
    const { backend, ports, importPaths, file } = createTempBackend();
    const texts = Array.from({ length: 30 }, (_, n) => file(`${n}.txt`, speechText({ place: `第${n}县` })));
    await importPaths(...texts);
    await backend.close();
    const { library } = ports.paths;
    truncateSync(library, 40 * 4096);
    const outcome = await (async () => createBackend(ports).call("library.stats", {}))().catch(
      (error: unknown) => error,
    );
    expect(outcome).toMatchObject({ code: "library-damaged", details: { file: library } });
  });

  it("says when the folder takes no files", () => {
    const home = tempFolder();
    writeFileSync(join(home, "file"), "");
    const library = join(home, "library.db");
    mkdirSync(library);
    const ports = testPorts(home);
    expect(() => openStore(ports)).toThrow(expect.objectContaining({ code: "library-readonly" }));
  });

  it("refuses a library that may not be written, and still reads it", () => {
    const ports = testPorts(tempFolder());
    const { home, library } = ports.paths;
    asPlainUser(home, () => {
      openStore(ports).close();
      chmodSync(library, 0o444);
      const message = `素材库文件「${library}」不能写入，请检查文件夹的权限和磁盘是否只读。`;
      expect(refusal(library, () => createBackend(ports))).toBe(message);
      openStore(ports, { readOnly: true }).close();
      chmodSync(library, 0o666);
    });
  });
});

describe("migrating a library", () => {
  const first = { version: 10, sql: "CREATE TABLE a (x TEXT) STRICT; INSERT INTO a VALUES ('甲');" };
  const second = { version: 20, sql: "ALTER TABLE a ADD COLUMN y TEXT;" };

  it("keeps a copy of the library from before, made by SQLite", () => {
    const folder = tempFolder();
    const db = new SqliteDatabase(join(folder, "library.db"));
    db.pragma("journal_mode = WAL");
    migrate(db, [first]);
    expect(existsSync(join(folder, "backups"))).toBe(false);
    migrate(db, [first, second]);
    expect(db.pragma("user_version", { simple: true })).toBe(20);
    db.close();
    expect(readdirSync(join(folder, "backups"))).toEqual(["library-v10.db"]);
    const copy = new SqliteDatabase(join(folder, "backups", "library-v10.db"), { readonly: true });
    expect(copy.pragma("user_version", { simple: true })).toBe(10);
    expect(copy.prepare("SELECT * FROM a").all()).toEqual([{ x: "甲" }]);
    copy.close();
  });

  it("stops at a failing step, which leaves no trace, and can be tried again", () => {
    const db = new SqliteDatabase(join(tempFolder(), "library.db"));
    const failing = { version: 30, sql: "CREATE TABLE b (x TEXT); INSERT INTO nowhere VALUES (1);" };
    expect(() =>
      migrate(db, [first, second, failing, { version: 40, sql: "CREATE TABLE c (x TEXT);" }]),
    ).toThrow("nowhere");
    expect(db.pragma("user_version", { simple: true })).toBe(20);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual(["a"]);
    migrate(db, [first, second, { version: 30, sql: "CREATE TABLE b (x TEXT);" }]);
    expect(db.pragma("user_version", { simple: true })).toBe(30);
    db.close();
  });

  it("gives the schema that this version is released with", async () => {
    const store = openStore(testPorts(tempFolder()));
    const schema = store.db
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name")
      .pluck()
      .all();
    store.close();
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    await expect(`${schema.join(";\n\n")};\n`).toMatchFileSnapshot("../../fixtures/schema.sql");
  });
});
