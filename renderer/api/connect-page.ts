import { PORT_MESSAGE, type Capabilities, type DesktopBridge } from "../../shared/contract/desktop.ts";
import { createClient, type Client } from "./client.ts";
import { httpFiles } from "./http-files.ts";
import { messagePortTransport } from "./message-port-transport.ts";
import { saveBlob } from "./save-blob.ts";
import type { Transport } from "./transport.ts";
import { webSocketTransport } from "./websocket-transport.ts";

declare global {
  interface Window {
    /** Put there by the preload of the desktop host. */
    readonly anduDesktop?: DesktopBridge;
  }
}

/** The client, and what depends on the host besides. */
export interface PageApi extends Client {
  /** Saves what a token stands for; null when the user backs out. */
  readonly download: (token: string, name: string) => Promise<{ readonly name: string } | null>;
  readonly capabilities: Capabilities;
}

function desktopTransport(): Transport {
  return messagePortTransport((use) => {
    window.addEventListener("message", (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source === window && event.data === PORT_MESSAGE && port) use(port);
    });
  });
}

function loopbackTransport(): Transport {
  return webSocketTransport({
    open: () => new WebSocket(`ws://${location.host}/socket`),
    files: httpFiles((path, init) => fetch(path, init)),
  });
}

/** Connects this page to whatever host it runs in; called once, before the page is first drawn. */
export function connectPage(): PageApi {
  const desktop = window.anduDesktop ?? null;
  const client = createClient(desktop ? desktopTransport() : loopbackTransport());
  desktop?.onFlush(client.flush);
  return {
    ...client,
    capabilities: { host: desktop ? "desktop" : "loopback", desktop },
    async download(token, name) {
      if (desktop) return desktop.saveFile(token, name);
      const { bytes } = await client.read(token);
      saveBlob(bytes, name);
      return { name };
    },
  };
}
