import { homedir } from "node:os";
import { ensurePage, PAGE_ROOT } from "../common/ensure-page.ts";
import type { Place } from "../common/place.ts";
import { resolvePaths } from "../common/resolve-paths.ts";
import { joinRunning } from "../loopback/join-running.ts";
import { runLoopback } from "../loopback/run-loopback.ts";

const print = (line: string): void => console.log(line);
const printError = (line: string): void => console.error(line);

/** `andu serve [--port N]`: the loopback host, its address on stdout, until Ctrl+C. Resolves with the exit code. */
export async function serveCommand(place: Place, port: number): Promise<number> {
  const paths = resolvePaths(place, process.platform, process.env, homedir());
  if (await joinRunning(paths, false, print)) return 0;
  if (!(await ensurePage(() => printError("正在准备页面，请稍候…")))) {
    printError("页面没有建成，请运行 npm ci 后重试。");
    return 1;
  }
  return runLoopback({ place, port, window: false, reason: "", pageRoot: PAGE_ROOT, print, printError });
}
