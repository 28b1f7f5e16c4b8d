import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listPackage } from "@electron/asar";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** By this text @electron/fuses finds the fuses in Electron's program: then come a version, a length, and a byte each. */
const FUSE_SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const FUSES = 9;
const OFF = "0";
const ON = "1";

/** What electron-builder needs to see of an Electron distribution, where none can be had. */
function makeStandIn(folder: string): void {
  mkdirSync(join(folder, "resources"), { recursive: true });
  const program = join(folder, "electron");
  writeFileSync(program, `${FUSE_SENTINEL}\u0001${String.fromCodePoint(FUSES)}${ON.repeat(FUSES)}`);
  chmodSync(program, 0o755);
  for (const name of ["version", "LICENSE", "chrome-sandbox", "chrome_crashpad_handler"]) {
    writeFileSync(join(folder, name), "");
  }
}

describe.skipIf(process.platform !== "linux")("what the installers hold", () => {
  let work: string;
  let resources: string;
  let packed: string[];

  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), "andu-package-"));
    makeStandIn(join(work, "electron"));
    execFileSync("npm", ["run", "-s", "build:desktop"], { stdio: "inherit" });
    execFileSync(
      process.execPath,
      [
        "node_modules/electron-builder/cli.js",
        "--linux",
        "dir",
        "--publish=never",
        "--config=electron-builder.json",
        `-c.electronDist=${join(work, "electron")}`,
        `-c.directories.output=${join(work, "release")}`,
      ],
      { stdio: "pipe" },
    );
    const unpacked = readdirSync(join(work, "release")).find((name) => name.endsWith("unpacked")) ?? "";
    resources = join(work, "release", unpacked, "resources");
    packed = listPackage(join(resources, "app.asar"), { isPack: false });
  });

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it("is the bundles, the page and the samples", () => {
    for (const file of [
      "/package.json",
      "/dist/electron/main.js",
      "/dist/electron/backend.js",
      "/dist/electron/preload.cjs",
      "/dist/renderer/index.html",
      "/templates/samples/samples.json",
    ]) {
      expect(packed).toContain(file);
    }
  });

  it("is no source, no test and no bundled library a second time", () => {
    expect(packed.filter((file) => /^\/(?:electron|renderer|shared|tests|docs|\.ci)\//u.test(file))).toEqual(
      [],
    );
    expect(
      packed.filter((file) => /\/node_modules\/(?:react|antd|lexical|docx|zod|vite)\//u.test(file)),
    ).toEqual([]);
    expect(packed.filter((file) => /sqlite3\.c$|\/obj\.target\//u.test(file))).toEqual([]);
  });

  it("has native code and its dictionaries on the real disk", () => {
    const outside = readdirSync(join(resources, "app.asar.unpacked"), { recursive: true, encoding: "utf8" });
    expect(outside).toContain(`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`);
    const packs = packed.some((file) => file.startsWith("/node_modules/nodejieba/"));
    const dictionary = "node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8";
    expect(outside.includes(dictionary)).toBe(packs);
  });

  it("has the fuses off that would let others run code as Andu", () => {
    const program = readFileSync(join(resources, "..", "andu"), "latin1");
    const start = program.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
    // In the order of FuseV1Options: RunAsNode, cookie encryption, NODE_OPTIONS, inspect arguments, asar integrity,
    // only-load-app-from-asar, snapshot, file protocol privileges.
    const fuses = program.slice(start, start + FUSES);
    expect([fuses[0], fuses[2], fuses[3], fuses[5], fuses[7]]).toEqual([OFF, OFF, OFF, ON, OFF]);
  });
});
