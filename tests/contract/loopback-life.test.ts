import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../../renderer/api/client.ts";
import { openClientAt } from "./loopback-rig.ts";
import { removeHome, temporaryHome } from "./rig.ts";

const PROCESS = fileURLToPath(new URL("loopback-process.ts", import.meta.url));

interface Host {
  readonly child: ChildProcess;
  /** The first line printed. */
  readonly line: Promise<string>;
  readonly exit: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

let home: string;
const hosts: Host[] = [];
const clients: Client[] = [];

/** No display unless the test sets one: the address is printed. */
function startHost(env: Record<string, string> = {}): Host {
  const child = spawn(process.execPath, [PROCESS, "--home", home], {
    env: { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  const line = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString("utf8");
      const [first, more] = stdout.split("\n");
      if (first !== undefined && more !== undefined) resolve(first);
    });
    child.once("exit", () => reject(new Error(`ended without a line: ${stderr}`)));
  });
  line.catch(() => undefined);
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString("utf8");
  });
  const exit = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, stderr }));
  });
  const host = { child, line, exit };
  hosts.push(host);
  return host;
}

function addressIn(line: string): string {
  return /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/u.exec(line)?.[0] ?? "";
}

async function openPage(line: string): Promise<Client> {
  const client = await openClientAt(addressIn(line));
  clients.push(client);
  return client;
}

beforeEach(() => {
  home = temporaryHome();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const { child, exit } of hosts.splice(0)) {
    child.kill("SIGKILL");
    await exit;
  }
  removeHome(home);
});

describe("the loopback host as a program", () => {
  it("prints its address without a display, and ends cleanly on SIGTERM", async () => {
    const host = startHost();
    const line = await host.line;
    expect(line).toContain("没有图形界面");
    const client = await openPage(line);
    await client.call("profile.set", { county: "青禾县" });
    const secretFile = join(home, "library.db.host.json");
    expect(statSync(secretFile).mode & 0o077).toBe(process.platform === "win32" ? 0o066 : 0);
    host.child.kill("SIGTERM");
    expect(await host.exit).toEqual({ code: 0, stderr: "" });
    expect(existsSync(secretFile)).toBe(false);
    // SQLite removes its log when the last connection closes as it should.
    expect(existsSync(join(home, "library.db-wal"))).toBe(false);
  });

  it("lets the page save before it ends, though npm passes Ctrl+C on a second time", async () => {
    const host = startHost();
    const client = await openPage(await host.line);
    client.beforeClose(() => client.call("profile.set", { county: "青禾县", unit: "最后一秒写下的" }));
    await client.call("profile.get", {});
    host.child.kill("SIGINT");
    host.child.kill("SIGINT");
    expect((await host.exit).code).toBe(0);
    const again = await openPage(await startHost().line);
    expect(await again.call("profile.get", {})).toMatchObject({ unit: "最后一秒写下的" });
  });

  it("is joined by a second start, which ends at once", async () => {
    const first = startHost();
    const client = await openPage(await first.line);
    await client.call("profile.set", { county: "青禾县" });
    const second = startHost();
    const line = await second.line;
    expect(line).toContain("案牍已在运行");
    expect((await second.exit).code).toBe(0);
    const other = await openPage(line);
    expect(await other.call("profile.get", {})).toMatchObject({ county: "青禾县" });
  });

  it("leaves a usable library when it is killed without warning", async () => {
    const host = startHost();
    const client = await openPage(await host.line);
    await client.call("profile.set", { county: "青禾县" });
    host.child.kill("SIGKILL");
    await host.exit;
    const again = await openPage(await startHost().line);
    expect(await again.call("profile.get", {})).toMatchObject({ county: "青禾县" });
  });

  it("says in Chinese why it cannot start, and touches nothing", async () => {
    const file = join(home, "library.db");
    const library = new SqliteDatabase(file);
    library.pragma("user_version = 9999");
    library.close();
    const before = statSync(file);
    const { code, stderr } = await startHost().exit;
    expect(code).toBe(1);
    expect(stderr).toContain("由更新版本的案牍建立");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(statSync(file)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs });
  });

  it.skipIf(process.platform === "win32" || process.platform === "darwin")(
    "ends when its app-like window is closed (Linux: a stand-in for the browser on PATH)",
    async () => {
      const bin = join(home, "bin");
      mkdirSync(bin);
      const browser = fileURLToPath(new URL("stand-in-browser.ts", import.meta.url));
      const script = `#!/bin/sh\nexec '${process.execPath}' '${browser}' "$@"\n`;
      writeFileSync(join(bin, "chromium"), script, { mode: 0o755 });
      const host = startHost({ DISPLAY: ":99", PATH: bin });
      expect(await host.line).toContain("已用 Chromium 的独立窗口打开案牍");
      expect(await host.exit).toEqual({ code: 0, stderr: "" });
    },
  );
});
