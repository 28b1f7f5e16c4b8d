import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLogger } from "../../../electron/hosts/common/logger.ts";

let folder: string;
let stderr: string[];

function logger(verbose = false, target = folder) {
  return createLogger({
    folder: target,
    verbose,
    stderr: (line) => stderr.push(line),
    now: () => new Date("2025-03-01T08:00:00Z"),
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "andu-logs-"));
  stderr = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the log", () => {
  it("holds everything; only errors reach the terminal", () => {
    logger().warn("slow call");
    logger().error("failed", new Error("no room"));
    const text = readFileSync(join(folder, "andu.log"), "utf8");
    expect(text).toContain("2025-03-01T08:00:00.000Z warn slow call\n");
    expect(text).toContain("error failed\nError: no room");
    expect(stderr).toHaveLength(1);
  });

  it("tells the terminal everything when asked to", () => {
    logger(true).info("started");
    expect(stderr).toEqual(["2025-03-01T08:00:00.000Z info started\n"]);
  });

  it("never grows for ever", () => {
    for (let round = 0; round < 6; round += 1) {
      writeFileSync(join(folder, "andu.log"), String(round).repeat(1024 * 1024 + 1));
      logger().info("next");
    }
    expect(readdirSync(folder).sort()).toEqual(["andu.1.log", "andu.2.log", "andu.3.log", "andu.log"]);
    expect(statSync(join(folder, "andu.log")).size).toBeLessThan(100);
    expect(readFileSync(join(folder, "andu.1.log"), "utf8")[0]).toBe("5");
  });

  it("is no reason to fail", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(() => logger(false, file).info("no folder can be made here")).not.toThrow();
  });
});
