import { MessageChannel, type MessagePort as NodePort } from "node:worker_threads";
import { startSupervisor } from "../../electron/hosts/common/backend-supervisor.ts";
import { forkBackend } from "../../electron/hosts/common/fork-backend.ts";
import type { Port } from "../../electron/hosts/common/port.ts";
import { servePort } from "../../electron/hosts/common/serve-port.ts";
import { createClient, type Client } from "../../renderer/api/client.ts";
import { messagePortTransport } from "../../renderer/api/message-port-transport.ts";
import type { Rig } from "./rig.ts";

function portOf(port: NodePort): Port {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on("message", listener),
  };
}

/** A backend process, and pages by message ports: what the desktop host does, with Node's ports for Electron's. */
export async function messagePortRig(home: string): Promise<Rig> {
  const supervisor = await startSupervisor(() => forkBackend({ home }, "http://127.0.0.1:1"));
  const clients: Client[] = [];
  const openClient = async (): Promise<Client> => {
    const { port1, port2 } = new MessageChannel();
    const stop = servePort(supervisor, portOf(port1));
    port1.on("close", stop);
    // Node's port has the page's interface apart from its event types.
    const client = createClient(messagePortTransport((use) => use(port2 as unknown as MessagePort)));
    clients.push(client);
    return client;
  };
  return {
    client: await openClient(),
    openClient,
    backendPid: () => supervisor.pid() ?? null,
    async close() {
      for (const client of clients) client.close();
      await supervisor.close();
    },
  };
}
