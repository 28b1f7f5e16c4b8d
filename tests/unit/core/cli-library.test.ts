import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { speechText } from "./speech-texts.ts";
import { createTempBackend, tempFolder } from "./temp-backend.ts";

const MAIN = fileURLToPath(new URL("../../../electron/hosts/cli/main.ts", import.meta.url));

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function andu(...args: string[]): Promise<Finished> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

describe("andu import and stats", () => {
  it("fill a library and say what is in it", async () => {
    const home = tempFolder();
    const folder = join(home, "稿");
    mkdirSync(folder);
    writeFileSync(join(folder, "甲.txt"), speechText());
    writeFileSync(join(folder, "乙.txt"), speechText().replaceAll("\n", "\r\n"));
    writeFileSync(join(folder, "空.txt"), "");
    const missing = join(home, "没有.txt");
    const imported = await andu("import", folder, missing, "--home", home, "--json");
    expect(imported).toMatchObject({ code: 0, stderr: "" });
    const report: unknown = JSON.parse(imported.stdout);
    expect(report).toMatchObject({
      imported: 1,
      duplicates: 1,
      failed: [
        { file: missing, code: "file-unreadable" },
        { file: join(folder, "空.txt"), error: "「空.txt」是空文件，没有可以导入的文字。" },
      ],
      speeches: 1,
      sections: 6,
    });
    const stats = await andu("stats", "--home", home, "--json");
    expect(JSON.parse(stats.stdout)).toMatchObject({ speeches: 1, sections: 6, byYear: { "2024": 1 } });
    const told = await andu("import", join(folder, "空.txt"), "--home", home);
    expect(told).toMatchObject({
      code: 1,
      stderr: "没有导入任何文件：「空.txt」是空文件，没有可以导入的文字。\n",
    });
  });

  it("end with 2 for a wrong command line and with 1 and one line for what cannot be done", async () => {
    const { home } = createTempBackend();
    expect((await andu("import", "--home", home)).code).toBe(2);
    expect((await andu("stats", "--nonsense")).code).toBe(2);
    const locked = await andu("import", home, "--home", home);
    expect(locked.code).toBe(1);
    expect(locked.stderr).toMatch(/^素材库正被另一个案牍使用（命令行，进程 \d+）.*\n$/u);
    expect((await andu("stats", "--home", home)).code).toBe(0);
    expect(await andu("stats", "--home", join(home, "none"))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^没有找到素材库.*\n$/u),
    });
  });
});
