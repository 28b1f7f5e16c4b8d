import { fork } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isStale } from "./stale.ts";

/** The checkout's top folder. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** The folder of the built page. */
export const PAGE_ROOT = join(ROOT, "dist/renderer");

const RUNNER = fileURLToPath(new URL("run-build.ts", import.meta.url));
const PAGE_SOURCES = ["renderer", "shared", "vite.config.ts", "package-lock.json"];
const SHELL_SOURCES = ["electron", "shared", "templates", "vite.electron.config.ts", "package-lock.json"];

/** Runs the bundler quietly; what it says about errors goes to stderr. Resolves with whether it went well. */
function runBuild(...args: string[]): Promise<boolean> {
  const child = fork(RUNNER, args, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

function absolute(paths: readonly string[]): string[] {
  return paths.map((path) => join(ROOT, path));
}

/** Builds the page when it is missing or older than its sources; `announce` is called before a build. False: failed. */
export async function ensurePage(announce: () => void): Promise<boolean> {
  if (!isStale(join(PAGE_ROOT, "index.html"), absolute(PAGE_SOURCES))) return true;
  announce();
  return runBuild();
}

/** The same for the bundles that Electron runs. */
export async function ensureShell(announce: () => void): Promise<boolean> {
  if (!isStale(join(ROOT, "dist/electron/preload.cjs"), absolute(SHELL_SOURCES))) return true;
  announce();
  return (await runBuild("vite.electron.config.ts")) && runBuild("vite.electron.config.ts", "preload");
}
