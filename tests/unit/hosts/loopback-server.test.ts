import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { MAX_MESSAGE_BYTES } from "../../../electron/hosts/loopback/page-sockets.ts";
import { listenOnLoopback } from "../../../electron/hosts/loopback/listen.ts";
import { serveLoopback, type LoopbackServer } from "../../../electron/hosts/loopback/server.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import { fakeTarget, type FakeTarget } from "./fake-target.ts";

const SECRET = "a secret of the instance file";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let folder: string;
let server: LoopbackServer;
let target: FakeTarget;

/** Sends what a browser would not let a page send, such as a foreign Host. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port: server.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    call.on("error", reject);
    call.end(body);
  });
}

async function session(): Promise<Record<string, string>> {
  const { pathname, search } = new URL(server.issueUrl());
  const { headers } = await ask("GET", pathname + search);
  const [cookie = ""] = (headers["set-cookie"]?.[0] ?? "").split(";");
  return { cookie, origin: server.origin };
}

/** Resolves with how the handshake or the connection ended: an HTTP status or a close code. */
function socketEnd(headers: Record<string, string>, send?: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/socket`, { headers });
    socket.on("unexpected-response", (_, response) => resolve(response.statusCode ?? 0));
    socket.on("error", () => undefined);
    socket.on("open", () => (send === undefined ? socket.close(1000) : socket.send(send)));
    socket.on("close", (code) => resolve(code));
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "andu-loopback-"));
  mkdirSync(join(folder, "page/assets"), { recursive: true });
  writeFileSync(join(folder, "page/index.html"), "<!doctype html><title>案牍</title>");
  writeFileSync(join(folder, "page/assets/index-abc.js"), "export {};");
  writeFileSync(join(folder, "secret.txt"), "not for the page");
  target = fakeTarget(async (method) => method);
  server = serveLoopback(await listenOnLoopback(0), {
    target,
    pageRoot: join(folder, "page"),
    instanceSecret: SECRET,
  });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the way in", () => {
  it("is an address that works once, then a cookie", async () => {
    const { pathname, search } = new URL(server.issueUrl());
    const first = await ask("GET", pathname + search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe("/");
    expect(first.headers["set-cookie"]?.[0]).toMatch(/; HttpOnly; SameSite=Strict/u);
    expect((await ask("GET", pathname + search)).status).toBe(403);
    const page = await ask("GET", "/", await session());
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining("案牍") });
  });

  it("stays open for reloads and second tabs", async () => {
    const headers = await session();
    expect((await ask("GET", "/", headers)).status).toBe(200);
    expect((await ask("GET", "/", headers)).status).toBe(200);
    const { pathname, search } = new URL(server.issueUrl());
    expect(await ask("GET", pathname + search, headers)).toMatchObject({ status: 303 });
  });

  it("is closed without a cookie, and says in Chinese what to do", async () => {
    const answer = await ask("GET", "/");
    expect(answer.status).toBe(403);
    expect(answer.body).toContain("npm start");
    expect((await ask("GET", "/assets/index-abc.js")).status).toBe(403);
    expect((await ask("GET", "/files/token-0")).status).toBe(403);
  });

  it("is closed to other hosts, other origins and other sites", async () => {
    const headers = await session();
    const { pathname, search } = new URL(server.issueUrl());
    expect((await ask("GET", "/", { ...headers, host: "rebound.example" })).status).toBe(403);
    expect((await ask("GET", pathname + search, { host: "rebound.example" })).status).toBe(403);
    expect((await ask("GET", "/", { ...headers, origin: "http://example.com" })).status).toBe(403);
    expect((await ask("GET", "/", { ...headers, "sec-fetch-site": "cross-site" })).status).toBe(403);
  });

  it("gives another process an address, if it knows the secret and is no browser", async () => {
    const good = await ask("POST", "/instance", { "x-andu-secret": SECRET });
    expect(good.status).toBe(200);
    const { url } = JSON.parse(good.body) as { url: string };
    expect(url.startsWith(`${server.origin}/?token=`)).toBe(true);
    expect((await ask("POST", "/instance", { "x-andu-secret": "wrong" })).status).toBe(403);
    expect((await ask("POST", "/instance", await session())).status).toBe(403);
    const browser = { "x-andu-secret": SECRET, origin: "http://example.com" };
    expect((await ask("POST", "/instance", browser)).status).toBe(403);
  });
});

describe("the page's files", () => {
  it("come with their type and the security headers", async () => {
    const script = await ask("GET", "/assets/index-abc.js", await session());
    expect(script.status).toBe(200);
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(script.headers["content-security-policy"]).toContain("default-src 'self'");
    expect(script.headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "//secret.txt",
    "/%00",
    "/%",
    "/C:/secret.txt",
  ])("never lead out of their folder: %s", async (path) => {
    const answer = await ask("GET", path, await session());
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain("not for the page");
  });
});

describe("files in and out", () => {
  it("go in by name and bytes and come out under their own name", async () => {
    const headers = await session();
    const name = "2024年 (定稿)'终'.docx";
    const sent = await ask("POST", `/files?name=${encodeURIComponent(name)}`, headers, "内容");
    const { value } = JSON.parse(sent.body) as { value: string };
    const back = await ask("GET", `/files/${value}`, headers);
    expect(back.body).toBe("内容");
    expect(back.headers["content-disposition"]).toBe(
      `attachment; filename="2024_ (__)'_'.docx"; filename*=UTF-8''${encodeURIComponent(name)
        .replaceAll("'", "%27")
        .replaceAll("(", "%28")
        .replaceAll(")", "%29")}`,
    );
    expect(back.headers["content-type"]).toBe("application/octet-stream");
  });

  it("are refused without our own Origin, without a name, or when too large", async () => {
    const headers = await session();
    const { cookie = "" } = headers;
    expect((await ask("POST", "/files?name=a.txt", { cookie }, "x")).status).toBe(403);
    expect((await ask("POST", "/files", headers, "x")).status).toBe(400);
    const tooLong = { ...headers, "content-length": String(MAX_FILE_BYTES + 1) };
    const large = await ask("POST", "/files?name=a.txt", tooLong).catch(() => null);
    expect(large === null || large.status === 413).toBe(true);
    expect((await ask("GET", "/files/unknown", headers)).status).toBe(404);
  });
});

describe("the WebSocket", () => {
  it("opens for our own page only", async () => {
    const headers = await session();
    const { cookie = "", origin = "" } = headers;
    expect(await socketEnd(headers)).toBe(1000);
    expect(await socketEnd({ cookie })).toBe(403);
    expect(await socketEnd({ origin })).toBe(403);
    expect(await socketEnd({ cookie, origin: "http://example.com" })).toBe(403);
    expect(await socketEnd({ ...headers, host: "rebound.example" })).toBe(403);
  });

  it("closes on messages that are too large or no JSON, and the server lives on", async () => {
    const headers = await session();
    expect(await socketEnd(headers, "x".repeat(MAX_MESSAGE_BYTES + 1))).toBe(1009);
    expect(await socketEnd(headers, "{not json")).toBe(1008);
    expect((await ask("GET", "/", headers)).status).toBe(200);
    expect(target.listeners()).toBe(0);
  });
});
