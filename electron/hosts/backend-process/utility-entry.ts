import type { MessagePortMain } from "electron";
import type { Port } from "../common/port.ts";
import { servePort } from "../common/serve-port.ts";
import { startBackend } from "./start-backend.ts";

/**
 * The backend as an Electron utilityProcess. The host talks over `process.parentPort`; a message that carries a
 * MessagePort connects a page, which is then served directly.
 */

function portOf(channel: MessagePortMain): Port {
  return {
    postMessage: (message) => channel.postMessage(message),
    onMessage(listener) {
      channel.on("message", (event) => listener(event.data));
      channel.start();
    },
  };
}

const { parentPort } = process;
const host: Port = {
  postMessage: (message) => parentPort.postMessage(message),
  onMessage(listener) {
    parentPort.on("message", (event) => {
      if (event.ports.length === 0) listener(event.data);
    });
  },
};

const backend = startBackend(process.argv.slice(2), { host: "desktop" }, host, () => process.exit(0));

parentPort.on("message", (event) => {
  if (!backend) return;
  for (const channel of event.ports) {
    const stop = servePort(backend, portOf(channel));
    channel.on("close", stop);
  }
});
