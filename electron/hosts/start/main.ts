import { homedir } from "node:os";
import { parseArgs } from "node:util";
import { ensurePage, ensureShell, PAGE_ROOT } from "../common/ensure-page.ts";
import { hasDisplay } from "../common/has-display.ts";
import { parsePort } from "../common/parse-port.ts";
import { parsePlace } from "../common/place.ts";
import { resolvePaths } from "../common/resolve-paths.ts";
import { joinRunning } from "../loopback/join-running.ts";
import { runLoopback } from "../loopback/run-loopback.ts";
import { chooseHost } from "./choose-host.ts";
import { electronSituation } from "./electron-situation.ts";
import { startElectron } from "./start-electron.ts";

/** `npm start [-- --browser] [--home DIR] [--library FILE] [--port N]`: the program in the best window there is. */

const print = (line: string): void => console.log(line);
const printError = (line: string): void => console.error(line);

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const { values } = parseArgs({
    args,
    options: { browser: { type: "boolean" }, port: { type: "string", default: "0" } },
    strict: false,
  });
  const place = parsePlace(args);
  const port = parsePort(String(values.port));
  if (port === null) {
    printError("--port 后面要写 0 到 65535 之间的端口号。");
    return 2;
  }
  const { env, platform } = process;
  if (await joinRunning(resolvePaths(place, platform, env, homedir()), true, print)) return 0;
  if (!(await ensurePage(() => print("第一次启动或程序有更新，正在准备页面，约需十几秒…")))) {
    printError("页面没有建成，请运行 npm ci 后再试。");
    return 1;
  }
  const choice = await chooseHost({
    browser: values.browser === true,
    display: hasDisplay(platform, env),
    ...electronSituation(env),
  });
  if (choice.host === "electron" && (await ensureShell(() => print("正在准备桌面程序…")))) {
    print("正在用 Electron 打开案牍。");
    return startElectron(choice.binary, place);
  }
  const reason = choice.host === "loopback" ? choice.reason : "桌面程序没有建成";
  return runLoopback({ place, port, window: true, reason, pageRoot: PAGE_ROOT, print, printError });
}

process.exit(await main());
