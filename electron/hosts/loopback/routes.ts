import type { IncomingMessage, ServerResponse } from "node:http";
import type { PortTarget } from "../common/port-target.ts";
import type { Access } from "./access.ts";
import { receiveFile, sendFile } from "./file-routes.ts";
import { answerInstance, INSTANCE_PATH } from "./instance-route.ts";
import { NO_SESSION_PAGE } from "./notice-page.ts";
import { sendStatic } from "./static-files.ts";

export interface RouteContext {
  readonly port: number;
  readonly target: PortTarget;
  /** The folder of the built page. */
  readonly pageRoot: string;
  readonly instanceSecret: string;
  readonly access: Access;
  readonly issueUrl: () => string;
}

/** The first visit: the one-time token becomes the session's cookie, and the token leaves the address bar. */
function redeem(access: Access, token: string, response: ServerResponse): void {
  const cookie = access.redeem(token);
  if (cookie === null)
    response.writeHead(403, { "Content-Type": "text/html; charset=utf-8" }).end(NO_SESSION_PAGE);
  else response.writeHead(303, { "Set-Cookie": cookie, Location: "/", "Cache-Control": "no-store" }).end();
}

/** GET and HEAD: the way in, the page, downloads. */
export async function answerRead(
  context: RouteContext,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const { access } = context;
  const token = url.searchParams.get("token");
  if (!access.mayEnter(request.headers)) {
    response.writeHead(403).end();
  } else if (url.pathname === "/" && token !== null && !access.mayRead(request.headers)) {
    redeem(access, token, response);
  } else if (url.pathname === "/" && token !== null) {
    // Another window of a browser that has the session: the token is used up all the same.
    access.redeem(token);
    response.writeHead(303, { Location: "/", "Cache-Control": "no-store" }).end();
  } else if (!access.mayRead(request.headers)) {
    response.writeHead(403, { "Content-Type": "text/html; charset=utf-8" }).end(NO_SESSION_PAGE);
  } else if (url.pathname.startsWith("/files/")) {
    await sendFile(context.target.files, response, url.pathname.slice("/files/".length));
  } else {
    await sendStatic(response, context.pageRoot, url.pathname);
  }
}

/** POST: uploads, and other processes of the same user. */
export async function answerWrite(
  context: RouteContext,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  if (url.pathname === INSTANCE_PATH) {
    answerInstance(context, request, response);
  } else if (!context.access.mayWrite(request.headers)) {
    response.writeHead(403, { Connection: "close" }).end();
  } else if (url.pathname === "/files") {
    await receiveFile(context.target.files, request, response, url.searchParams.get("name") ?? "");
  } else {
    response.writeHead(404).end();
  }
}
