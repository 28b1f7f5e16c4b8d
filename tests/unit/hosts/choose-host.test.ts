import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isStale } from "../../../electron/hosts/common/stale.ts";
import { chooseHost, type Situation } from "../../../electron/hosts/start/choose-host.ts";
import { electronBinary } from "../../../electron/hosts/start/electron-binary.ts";
import { answers, electronUrl } from "../../../electron/hosts/start/electron-source.ts";

const NOTHING: Situation = {
  browser: false,
  display: true,
  binary: () => null,
  mayFetch: true,
  sourceAnswers: async () => false,
  fetch: async () => false,
};

describe("the host", () => {
  it("is Electron when it is there, and nothing is asked of the network", async () => {
    const choice = await chooseHost({
      ...NOTHING,
      binary: () => "/e/electron",
      sourceAnswers: () => expect.unreachable("no need to ask"),
    });
    expect(choice).toEqual({ host: "electron", binary: "/e/electron" });
  });

  it("is Electron when it could be fetched", async () => {
    let fetched = false;
    const choice = await chooseHost({
      ...NOTHING,
      binary: () => (fetched ? "/e/electron" : null),
      sourceAnswers: async () => true,
      async fetch() {
        fetched = true;
        return true;
      },
    });
    expect(choice).toEqual({ host: "electron", binary: "/e/electron" });
  });

  it("is the browser else, with a reason", async () => {
    expect(await chooseHost(NOTHING)).toMatchObject({ host: "loopback", reason: /连接不上/u });
    expect(await chooseHost({ ...NOTHING, mayFetch: false })).toMatchObject({
      host: "loopback",
      reason: "没有安装 Electron",
    });
    expect(await chooseHost({ ...NOTHING, sourceAnswers: async () => true })).toMatchObject({
      host: "loopback",
      reason: "Electron 没有下载成功",
    });
  });

  it("is the browser without a reason when it was asked for, or when there is no display", async () => {
    const present = { ...NOTHING, binary: () => "/e/electron" };
    expect(await chooseHost({ ...present, browser: true })).toEqual({ host: "loopback", reason: "" });
    expect(await chooseHost({ ...present, display: false })).toEqual({ host: "loopback", reason: "" });
  });
});

describe("Electron's source", () => {
  const file = "electron-v45.4.1-linux-x64.zip";

  it("is the project's releases, or a mirror", () => {
    expect(electronUrl({}, "45.4.1", "linux", "x64")).toBe(
      `https://github.com/electron/electron/releases/download/v45.4.1/${file}`,
    );
    const mirror = "https://mirror.example/electron/";
    for (const name of ["ELECTRON_MIRROR", "npm_config_electron_mirror"]) {
      expect(electronUrl({ [name]: mirror }, "45.4.1", "linux", "x64")).toBe(`${mirror}v45.4.1/${file}`);
    }
    const own = { ELECTRON_MIRROR: mirror, ELECTRON_CUSTOM_DIR: "{{ version }}" };
    expect(electronUrl(own, "45.4.1", "linux", "x64")).toBe(`${mirror}45.4.1/${file}`);
  });

  it("answers or does not", async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.method === "HEAD" && request.url === "/there" ? 200 : 404).end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await answers(`${origin}/there`)).toBe(true);
    expect(await answers(`${origin}/elsewhere`)).toBe(false);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    expect(await answers(`${origin}/there`)).toBe(false);
  });
});

describe("files on disk", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "andu-start-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("tell where Electron's program is", () => {
    expect(electronBinary(folder, undefined)).toBeNull();
    writeFileSync(join(folder, "path.txt"), "electron");
    expect(electronBinary(folder, undefined)).toBeNull();
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/electron"), "");
    expect(electronBinary(folder, undefined)).toBe(join(folder, "dist/electron"));
    expect(electronBinary(folder, join(folder, "elsewhere"))).toBeNull();
  });

  it("tell whether a product is older than its sources", () => {
    const product = join(folder, "product");
    const sources = join(folder, "sources/deep");
    mkdirSync(sources, { recursive: true });
    const source = join(sources, "a.ts");
    writeFileSync(source, "");
    expect(isStale(product, [join(folder, "sources")])).toBe(true);
    writeFileSync(product, "");
    utimesSync(source, 1000, 1000);
    expect(isStale(product, [join(folder, "sources"), join(folder, "missing")])).toBe(false);
    utimesSync(product, 999, 999);
    expect(isStale(product, [join(folder, "sources")])).toBe(true);
  });
});
