import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError, type ErrorCode } from "../../../shared/contract/errors.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import type { PortTarget } from "../common/port-target.ts";
import { wireError } from "../common/wire-error.ts";
import { contentDisposition } from "./content-disposition.ts";
import { readBody } from "./read-body.ts";

const STATUS: Partial<Record<ErrorCode, number>> = {
  "not-found": 404,
  "file-too-large": 413,
  "invalid-input": 400,
  "backend-gone": 503,
};

function sendError(response: ServerResponse, error: unknown): void {
  const shape = wireError(error);
  response
    .writeHead(STATUS[shape.code] ?? 500, { "Content-Type": "application/json", Connection: "close" })
    .end(JSON.stringify({ ok: false, error: shape }));
}

/** POST /files?name=NAME with the bytes as the body: `{ok: true, value: token}` or `{ok: false, error}`. */
export async function receiveFile(
  files: PortTarget["files"],
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> {
  try {
    if (name === "") throw new AppError("invalid-input");
    const bytes = await readBody(request, MAX_FILE_BYTES);
    if (bytes === null) throw new AppError("file-too-large", { file: name });
    const token = await files.put(name, bytes);
    response
      .writeHead(200, { "Content-Type": "application/json" })
      .end(JSON.stringify({ ok: true, value: token }));
  } catch (error) {
    sendError(response, error);
  }
}

/** GET /files/TOKEN: the bytes, to be saved under the file's own name. */
export async function sendFile(
  files: PortTarget["files"],
  response: ServerResponse,
  token: string,
): Promise<void> {
  try {
    const { name, bytes } = await files.read(token);
    response
      .writeHead(200, {
        "Content-Type": "application/octet-stream",
        "Content-Length": bytes.byteLength,
        "Content-Disposition": contentDisposition(name),
        "Cache-Control": "no-store",
      })
      .end(bytes);
  } catch (error) {
    sendError(response, error);
  }
}
