import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { PortTarget } from "../common/port-target.ts";
import { createAccess } from "./access.ts";
import type { Listener } from "./listen.ts";
import { createPageSockets, type PageSockets } from "./page-sockets.ts";
import { answerRead, answerWrite, type RouteContext } from "./routes.ts";
import { securityHeaders } from "./security.ts";

export interface LoopbackServer {
  readonly port: number;
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
  /** What another process of the same user shows to be given an address (instance-file.ts). */
  readonly instanceSecret: string;
}

/** Serves the page and its calls at a port that was taken before. */
export function serveLoopback(listener: Listener, options: LoopbackOptions): LoopbackServer {
  const { server, port, origin } = listener;
  const access = createAccess(port);
  const issueUrl = (): string => `${origin}/?token=${access.issueToken()}`;
  const context: RouteContext = { ...options, port, access, issueUrl };
  const pages = createPageSockets(options.target);
  const headers = new Headers(securityHeaders(port));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url: path = "" } = request;
    const url = URL.parse(path, origin);
    if (url?.origin !== origin) response.writeHead(400).end();
    else if (method === "GET" || method === "HEAD") await answerRead(context, request, url, response);
    else if (method === "POST") await answerWrite(context, request, url, response);
    else response.writeHead(405).end();
  }

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    response.setHeaders(headers);
    answer(request, response).catch(() => response.destroy());
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url === "/socket" && access.mayWrite(request.headers)) pages.accept(request, socket, head);
    else socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
  });

  return {
    port,
    origin,
    issueUrl,
    pages,
    async close() {
      pages.terminate();
      await listener.close();
    },
  };
}
