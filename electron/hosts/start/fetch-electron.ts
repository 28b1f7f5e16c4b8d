import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { downloadArtifact } from "@electron/get";

/** A download that stands still this long is given up. */
const STALL_MS = 60_000;

/** Shows how far the download is; `ratio` from 0 to 1. */
export type ShowProgress = (ratio: number) => void;

async function download(folder: string, version: string, show: ShowProgress): Promise<void> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  let stalled = setTimeout(stop, STALL_MS);
  try {
    await downloadArtifact({
      version,
      artifactName: "electron",
      checksums: createRequire(import.meta.url)(join(folder, "checksums.json")) as Record<string, string>,
      // The installer looks in the same place.
      ...(process.env.electron_config_cache && { cacheRoot: process.env.electron_config_cache }),
      downloadOptions: {
        quiet: true,
        signal: controller.signal,
        async getProgressCallback({ percent }: { percent: number }) {
          clearTimeout(stalled);
          stalled = setTimeout(stop, STALL_MS);
          show(percent);
        },
      },
    });
  } finally {
    clearTimeout(stalled);
  }
}

/** Electron's own installer, which finds the download in its cache and unpacks it. */
function install(folder: string): Promise<boolean> {
  const child = fork(join(folder, "install.js"), { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

/** Downloads Electron (about 110 MB), checks it and unpacks it in its npm package `folder`. False when that fails. */
export async function fetchElectron(folder: string, version: string, show: ShowProgress): Promise<boolean> {
  try {
    await download(folder, version, show);
  } catch {
    return false;
  }
  return install(folder);
}
