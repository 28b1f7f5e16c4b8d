import { serverMessageSchema } from "../../shared/contract/protocol.ts";
import { ATTEMPTS_BEFORE_GONE, backoff } from "./backoff.ts";
import type { FileTransport, Transport, TransportListener } from "./transport.ts";

export interface WebSocketOptions {
  /** Opens a socket to the host; called again after each loss. */
  readonly open: () => WebSocket;
  readonly files: FileTransport;
}

/** JSON over one WebSocket, opened anew when it is lost: the loopback host. */
export function webSocketTransport({ open, files }: WebSocketOptions): Transport {
  let socket: WebSocket | null = null;
  let attempts = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect(listener: TransportListener): void {
    const fresh = open();
    let opened = false;
    socket = fresh;
    fresh.addEventListener("open", () => {
      opened = true;
      attempts = 0;
      listener.onOpen();
    });
    fresh.addEventListener("message", (event) => {
      listener.onMessage(serverMessageSchema.parse(JSON.parse(String(event.data))));
    });
    fresh.addEventListener("close", () => {
      if (closed) return;
      if (opened) listener.onLost();
      if (attempts === ATTEMPTS_BEFORE_GONE) listener.onGone({ code: "backend-gone", details: {} });
      timer = setTimeout(() => connect(listener), backoff(attempts));
      attempts += 1;
    });
  }

  return {
    start: connect,
    send(message) {
      // WebSocket.send() drops messages silently once the socket is closing.
      if (socket?.readyState !== WebSocket.OPEN) throw new Error("not connected");
      socket.send(JSON.stringify(message));
    },
    close() {
      closed = true;
      clearTimeout(timer);
      socket?.close();
    },
    files,
  };
}
