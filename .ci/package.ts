// Builds the installers for this system, or for those named by --win, --mac and --linux, into release/.
// Electron's program is needed for that; where it cannot be had, says what to do.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { electronBinary, electronPackage } from "../electron/hosts/start/electron-binary.ts";
import { answers, electronUrl } from "../electron/hosts/start/electron-source.ts";

const HELP = `打包需要 Electron 程序文件，现在没有，下载源也连接不上。请任选一种办法后重试：
  1. 在能上网的机器上运行；
  2. 设置镜像：ELECTRON_MIRROR=镜像地址 ELECTRON_BUILDER_BINARIES_MIRROR=镜像地址 npm run package；
  3. 自备 Electron 程序文件，解压后设置：ELECTRON_OVERRIDE_DIST_PATH=文件夹 npm run package。`;

const folder = electronPackage();
const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const { version } = JSON.parse(readFileSync(join(folder ?? "", "package.json"), "utf8")) as {
  version: string;
};
const present = folder !== null && electronBinary(folder, override) !== null;
if (!present && !(await answers(electronUrl(process.env, version, process.platform, process.arch)))) {
  console.error(HELP);
  process.exit(1);
}

execFileSync("npm", ["run", "build:desktop"], { stdio: "inherit", shell: process.platform === "win32" });
const dist = override ? [`-c.electronDist=${override}`] : [];
const { status } = spawnSync(
  process.execPath,
  ["node_modules/electron-builder/cli.js", ...process.argv.slice(2), "--publish", "never", ...dist],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
