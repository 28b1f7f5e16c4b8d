import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { createBackend } from "../../../electron/core/backend.ts";
import { acquireLibraryLock, readLockHolder } from "../../../electron/core/store/library-lock.ts";
import { openStore } from "../../../electron/core/store/open-store.ts";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { createTempBackend, tempFolder, testPorts } from "./temp-backend.ts";

const HOLDER = fileURLToPath(new URL("hold-lock.ts", import.meta.url));

/** Another process that holds the library's lock until it is killed. */
async function otherProcess(library: string): Promise<ChildProcess> {
  const child = fork(HOLDER, [library], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "message");
  return child;
}

function refusal(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("the lock of a library", () => {
  it("lets one backend in and tells the next who it is", async () => {
    const { backend, ports } = createTempBackend();
    const error = refusal(() => createBackend(ports, { host: "desktop" }));
    expect(error).toMatchObject({
      code: "library-locked",
      details: { host: "cli", pid: String(process.pid) },
    });
    expect(errorMessage(error)).toBe(
      `素材库正被另一个案牍使用（命令行，进程 ${process.pid}），请先关闭它，或切换到它的窗口。`,
    );
    await backend.close();
    const next = createBackend(ports, { host: "loopback", address: "http://127.0.0.1:4000" });
    const second = refusal(() => createBackend(ports));
    expect(second.details).toMatchObject({ host: "loopback", address: "http://127.0.0.1:4000" });
    expect(errorMessage(second)).toContain("浏览器版");
    await next.close();
    expect(readLockHolder(ports.paths.library)).toBeNull();
  });

  it("holds between processes and is free when its holder is killed", async () => {
    const library = join(tempFolder(), "library.db");
    const child = await otherProcess(library);
    const holder = { host: "cli" as const, pid: process.pid, address: null, since: 0 };
    expect(refusal(() => acquireLibraryLock(library, holder)).details).toMatchObject({
      pid: String(child.pid),
    });
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(readLockHolder(library)?.pid).toBe(child.pid);
    const lock = acquireLibraryLock(library, holder);
    expect(readLockHolder(library)).toEqual(holder);
    lock.release();
    lock.release();
    expect(existsSync(`${library}.lock.json`)).toBe(false);
  });

  it("does not keep readers out", async () => {
    const { ports, importPaths, file } = createTempBackend();
    await importPaths(file("甲.txt", "同志们：\n现在开会。"));
    const reader = openStore(ports, { readOnly: true });
    expect(reader.statement("SELECT count(*) FROM speeches").pluck().get()).toBe(1);
    reader.close();
  });

  it("is given back when the library cannot be opened", () => {
    const home = tempFolder();
    const ports = testPorts(home);
    acquireLibraryLock(ports.paths.library, { host: "cli", pid: 1, address: null, since: 0 }).release();
    const broken = { ...ports, paths: { ...ports.paths, library: home } };
    expect(() => createBackend(broken)).toThrow(AppError);
    acquireLibraryLock(home, { host: "cli", pid: 1, address: null, since: 0 }).release();
  });
});
