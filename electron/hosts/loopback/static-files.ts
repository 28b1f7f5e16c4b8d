import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".wasm": "application/wasm",
  ".map": "application/json; charset=utf-8",
};

/** The file that a path of an address stands for, inside `root`; null for anything that could lead out of it. */
function staticPath(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const parts = decoded.split("/").filter((part) => part !== "");
  // A colon would name a drive or a stream on Windows.
  if (parts.some((part) => part === "." || part === ".." || /[\\\0:]/u.test(part))) return null;
  return join(root, ...(parts.length === 0 ? ["index.html"] : parts));
}

/** Hashed names under assets/ never change; all else is asked for anew. */
function cacheControl(pathname: string): string {
  return pathname.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-store";
}

/** Sends a file of the built page, or 404. */
export async function sendStatic(response: ServerResponse, root: string, pathname: string): Promise<void> {
  const path = staticPath(root, pathname);
  const bytes = path === null ? null : await readFile(path).catch(() => null);
  if (path === null || bytes === null) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Content-Length": bytes.byteLength,
      "Cache-Control": cacheControl(pathname),
    })
    .end(bytes);
}
