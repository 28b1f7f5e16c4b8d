import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { PortTarget } from "../common/port-target.ts";
import { createAccess, type Access } from "./access.ts";
import { receiveFile, sendFile } from "./file-routes.ts";
import { answerInstance, INSTANCE_PATH } from "./instance-route.ts";
import { NO_SESSION_PAGE } from "./notice-page.ts";
import { createPageSockets, type PageSockets } from "./page-sockets.ts";
import { securityHeaders } from "./security.ts";
import { sendStatic } from "./static-files.ts";

export interface LoopbackServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT`, without a token: enough only for a browser that already has the session. */
  readonly origin: string;
  /** An address that opens the page once. */
  readonly issueUrl: () => string;
  readonly pages: PageSockets;
  readonly close: () => Promise<void>;
}

export interface LoopbackOptions {
  readonly target: PortTarget;
  /** The folder of the built page. */
  readonly pageRoot: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** What another process of the same user shows to be given an address (instance-file.ts). */
  readonly instanceSecret: string;
}

interface Context extends LoopbackOptions {
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

async function read(
  context: Context,
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

async function write(
  context: Context,
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

/** Serves the page and its calls on 127.0.0.1 alone. Throws what listen() throws, as when the port is taken. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const access = createAccess(port);
  const context: Context = {
    ...options,
    port,
    access,
    issueUrl: () => `${origin}/?token=${access.issueToken()}`,
  };
  const pages = createPageSockets(options.target);
  const headers = new Headers(securityHeaders(port));

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    response.setHeaders(headers);
    const url = URL.parse(request.url ?? "", origin);
    const failed = (): void => void response.destroy();
    if (url?.origin !== origin) response.writeHead(400).end();
    else if (request.method === "GET" || request.method === "HEAD")
      read(context, request, url, response).catch(failed);
    else if (request.method === "POST") write(context, request, url, response).catch(failed);
    else response.writeHead(405).end();
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url === "/socket" && access.mayWrite(request.headers)) pages.accept(request, socket, head);
    else socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
  });

  return {
    port,
    origin,
    issueUrl: context.issueUrl,
    pages,
    async close() {
      pages.terminate();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
