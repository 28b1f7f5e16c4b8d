import { setTimeout as delay } from "node:timers/promises";
import type { Paths } from "../../core/ports.ts";
import { askInstance } from "./instance-file.ts";
import { openPage } from "./open-page.ts";

const ATTEMPTS = 10;
const PAUSE_MS = 200;

/**
 * When this library is already open in a loopback host: opens a window there and says so by `print`.
 * False when no such host answers.
 */
export async function joinRunning(
  paths: Paths,
  window: boolean,
  print: (line: string) => void,
): Promise<boolean> {
  const url = await askInstance(paths.library);
  if (url === null) return false;
  const opened = window ? await openPage(url, paths.home) : null;
  if (opened && opened.kind !== "none") print("案牍已在运行，已为它打开一个窗口。");
  else print(`案牍已在运行，请在浏览器中打开：${url}`);
  return true;
}

/** The same for a host that holds the library's lock but may still be on its way up. */
export async function joinStarting(
  paths: Paths,
  window: boolean,
  print: (line: string) => void,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await joinRunning(paths, window, print)) return true;
    await delay(PAUSE_MS);
  }
  return false;
}
