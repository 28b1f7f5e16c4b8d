import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Situation } from "./choose-host.ts";
import { electronBinary, electronPackage } from "./electron-binary.ts";
import { answers, electronUrl } from "./electron-source.ts";
import { fetchElectron } from "./fetch-electron.ts";
import { progressLine } from "./progress-line.ts";

type ElectronSituation = Pick<Situation, "binary" | "mayFetch" | "sourceAnswers" | "fetch">;

const ABSENT: ElectronSituation = {
  binary: () => null,
  mayFetch: false,
  sourceAnswers: async () => false,
  fetch: async () => false,
};

/** What there is of Electron on this machine, and how to get it. ELECTRON_SKIP_BINARY_DOWNLOAD forbids fetching. */
export function electronSituation(env: NodeJS.ProcessEnv): ElectronSituation {
  const folder = electronPackage();
  if (folder === null) return ABSENT;
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  return {
    binary: () => electronBinary(folder, env.ELECTRON_OVERRIDE_DIST_PATH),
    mayFetch: !env.ELECTRON_SKIP_BINARY_DOWNLOAD,
    sourceAnswers: () => answers(electronUrl(env, version, process.platform, process.arch)),
    fetch: () => fetchElectron(folder, version, progressLine("正在下载 Electron", process.stdout)),
  };
}
