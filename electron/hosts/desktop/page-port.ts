import { MessageChannelMain, type MessagePortMain, type WebContents } from "electron";
import type { Port } from "../common/port.ts";
import type { PortTarget } from "../common/port-target.ts";
import { servePort } from "../common/serve-port.ts";
import { CHANNELS } from "./channels.ts";

function portOf(channel: MessagePortMain): Port {
  return {
    postMessage: (message) => channel.postMessage(message),
    onMessage(listener) {
      channel.on("message", (event) => listener(event.data));
      channel.start();
    },
  };
}

/**
 * Gives a freshly loaded page its port. The other end stays here, before the supervisor, so that the page keeps its
 * port while the backend restarts.
 */
export function connectPage(target: PortTarget, page: WebContents): void {
  const { port1, port2 } = new MessageChannelMain();
  const stop = servePort(target, portOf(port1));
  port1.on("close", stop);
  page.postMessage(CHANNELS.port, null, [port2]);
}
