import { spawn } from "node:child_process";
import type { AppBrowser } from "./find-browser.ts";

/** A browser process of our own, with a profile of its own, showing one window. */
export interface AppWindow {
  /** Resolves when the browser has ended, or could not be started. */
  readonly exited: Promise<void>;
  readonly close: () => void;
}

/** `profile` is the browser's user data folder: nothing of the user's own browser is touched or loaded. */
export function appWindowArgs(url: string, profile: string, rootOnLinux: boolean): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    "--window-size=1440,900",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-features=Translate,msEdgeStartupBoost",
    "--lang=zh-CN",
    // Chromium's sandbox does not start for root.
    ...(rootOnLinux ? ["--no-sandbox"] : []),
  ];
}

/** The browser outlives this process unless it is closed; it alone does not keep this process running. */
export function openAppWindow(browser: AppBrowser, url: string, profile: string): AppWindow {
  const rootOnLinux = process.platform === "linux" && process.getuid?.() === 0;
  const child = spawn(browser.path, appWindowArgs(url, profile, rootOnLinux), {
    stdio: "ignore",
    // Out of the terminal's process group: on Ctrl+C the page must live long enough to save.
    detached: process.platform !== "win32",
  });
  child.unref();
  return {
    exited: new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.once("error", () => resolve());
    }),
    close: () => void child.kill(),
  };
}
