import type { IncomingMessage, ServerResponse } from "node:http";
import { isOwnHost, sameSecret } from "./security.ts";

export const INSTANCE_PATH = "/instance";
export const INSTANCE_HEADER = "x-andu-secret";

interface InstanceContext {
  readonly port: number;
  readonly instanceSecret: string;
  readonly issueUrl: () => string;
}

/** Gives a one-time address to another process of the same user, which knows the secret. No browser sends this header. */
export function answerInstance(
  context: InstanceContext,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const given = request.headers[INSTANCE_HEADER];
  const known =
    isOwnHost(request.headers.host, context.port) &&
    request.headers.origin === undefined &&
    typeof given === "string" &&
    sameSecret(given, context.instanceSecret);
  if (!known) {
    response.writeHead(403, { Connection: "close" }).end();
    return;
  }
  response
    .writeHead(200, { "Content-Type": "application/json" })
    .end(JSON.stringify({ url: context.issueUrl() }));
}
