import { serverMessageSchema } from "../../shared/contract/protocol.ts";
import type { Transport } from "./transport.ts";

/** Structured clones over a MessagePort, which the desktop host hands to the page. `receivePort` is called once. */
export function messagePortTransport(receivePort: (use: (port: MessagePort) => void) => void): Transport {
  let current: MessagePort | null = null;
  return {
    start(listener) {
      receivePort((port) => {
        current?.close();
        current = port;
        port.addEventListener("message", (event: MessageEvent<unknown>) => {
          listener.onMessage(serverMessageSchema.parse(event.data));
        });
        port.addEventListener("close", () => {
          if (current === port) listener.onLost();
        });
        port.start();
        listener.onOpen();
      });
    },
    send(message) {
      if (!current) throw new Error("not connected");
      current.postMessage(message);
    },
    close() {
      const port = current;
      current = null;
      port?.close();
    },
  };
}
