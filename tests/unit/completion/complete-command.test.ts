import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createTempBackend } from "../core/temp-backend.ts";

const MAIN = fileURLToPath(new URL("../../../electron/hosts/cli/main.ts", import.meta.url));

describe("andu complete", () => {
  it("answers each context as it comes, before the next is sent", async () => {
    const { ports, backend, home, importPaths } = createTempBackend();
    const path = join(home, "甲.txt");
    writeFileSync(
      path,
      "在会议上的讲话\n\n同志们：\n\n一、压实责任\n\n要扛牢安全生产责任，守住底线。\n\n二、狠抓落实\n\n要扛牢安全生产责任，严格考核。\n",
    );
    const others = ["12.5", "30", "8.8"].map((figure, i) => {
      const other = join(home, `${i}.txt`);
      writeFileSync(
        other,
        `在调度会上的讲话${i}\n\n同志们：\n\n一、回顾工作\n\n上半年完成固定资产投资${figure}亿元，好于预期。\n`,
      );
      return other;
    });
    await importPaths(path, ...others);
    await backend.close();
    const args = [MAIN, "complete", "--batch", "--json", "--library", ports.paths.library];
    const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (context: string): Promise<unknown> => {
      child.stdin.write(`${JSON.stringify(context)}\n`);
      return JSON.parse(String((await lines.next()).value));
    };
    expect(await ask("各部门要扛牢安全")).toEqual({
      candidates: [
        { text: "生产责任", count: 2 },
        { text: "生产责任，", count: 2 },
      ],
    });
    expect(await ask("前三季度，全县完成固定资产投资")).toEqual({
      candidates: [
        {
          text: "〔固定资产投资〕亿元，",
          count: 3,
          runs: [
            { type: "slot", key: expect.any(String), kind: "number", prompt: "固定资产投资", value: null },
            { type: "text", text: "亿元，" },
          ],
        },
      ],
    });
    expect(await ask("今日无话")).toEqual({ candidates: [] });
    child.stdin.end();
    expect(await new Promise((done) => child.on("close", done))).toBe(0);
  }, 30_000);
});
