import { homedir } from "node:os";
import { parseArgs } from "node:util";
import { ensurePage, PAGE_ROOT } from "../common/ensure-page.ts";
import { parsePlace } from "../common/place.ts";
import { parsePort } from "../common/parse-port.ts";
import { resolvePaths } from "../common/resolve-paths.ts";
import { joinRunning } from "../loopback/join-running.ts";
import { runLoopback } from "../loopback/run-loopback.ts";
import { UsageError } from "./usage-error.ts";

const print = (line: string): void => console.log(line);

const OPTIONS = {
  port: { type: "string", default: "0" },
  home: { type: "string" },
  library: { type: "string" },
  resources: { type: "string" },
} as const;

function portOf(args: string[]): number {
  let text: string;
  try {
    text = parseArgs({ args, options: OPTIONS }).values.port;
  } catch (error) {
    throw new UsageError("serve 只认 --port、--home 和 --library。", { cause: error });
  }
  const port = parsePort(text);
  if (port === null) throw new UsageError("--port 后面要写 0 到 65535 之间的端口号。");
  return port;
}

/** `andu serve [--port N]`: the loopback host, its address alone on stdout, until Ctrl+C. */
export async function run(args: string[]): Promise<void> {
  const port = portOf(args);
  const place = parsePlace(args);
  const paths = resolvePaths(place, process.platform, process.env, homedir());
  if (await joinRunning(paths, false, print)) return;
  if (!(await ensurePage(() => console.error("正在准备页面，请稍候…")))) {
    throw new Error("页面没有建成，请运行 npm ci 后重试。");
  }
  let failure = "";
  const code = await runLoopback({
    place,
    port,
    window: false,
    reason: "",
    pageRoot: PAGE_ROOT,
    print,
    printError(line) {
      failure = line;
    },
  });
  if (code !== 0) throw new Error(failure);
}
