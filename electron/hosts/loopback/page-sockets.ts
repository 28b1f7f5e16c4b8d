import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import type { Port } from "../common/port.ts";
import type { PortTarget } from "../common/port-target.ts";
import { servePort } from "../common/serve-port.ts";

/** The largest message of a page, in bytes: a draft of twenty million characters. */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

/** The WebSockets of all open pages (windows and tabs). */
export interface PageSockets {
  /** Takes over a handshake that was found to be a page of ours. */
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly count: () => number;
  /** Called with the number of open pages whenever it changes. */
  readonly onCount: (listener: (count: number) => void) => void;
  readonly terminate: () => void;
}

const POLICY_VIOLATION = 1008;

function portOf(socket: WebSocket): Port {
  return {
    postMessage(message) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage(listener) {
      socket.on("message", (data, binary) => {
        let message: unknown;
        try {
          if (binary || !Buffer.isBuffer(data)) throw new TypeError("not text");
          message = JSON.parse(data.toString("utf8"));
        } catch {
          socket.close(POLICY_VIOLATION);
          return;
        }
        listener(message);
      });
    },
  };
}

export function createPageSockets(target: PortTarget): PageSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const listeners: ((count: number) => void)[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener(server.clients.size);
  };

  server.on("connection", (socket) => {
    const stop = servePort(target, portOf(socket));
    // ws reports a message over the limit as an error and closes the socket by itself.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      stop();
      changed();
    });
    changed();
  });

  return {
    accept(request, socket, head) {
      server.handleUpgrade(request, socket, head, (page) => server.emit("connection", page, request));
    },
    count: () => server.clients.size,
    onCount(listener) {
      listeners.push(listener);
    },
    terminate() {
      for (const page of server.clients) page.terminate();
      server.close();
    },
  };
}
