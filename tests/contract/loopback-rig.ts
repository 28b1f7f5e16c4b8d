import { WebSocket as NodeWebSocket } from "ws";
import { startSupervisor } from "../../electron/hosts/common/backend-supervisor.ts";
import { forkBackend } from "../../electron/hosts/common/fork-backend.ts";
import { listenOnLoopback } from "../../electron/hosts/loopback/listen.ts";
import { serveLoopback } from "../../electron/hosts/loopback/server.ts";
import { createClient, type Client } from "../../renderer/api/client.ts";
import { httpFiles } from "../../renderer/api/http-files.ts";
import { webSocketTransport } from "../../renderer/api/websocket-transport.ts";
import type { Rig } from "./rig.ts";

/** What a browser does with a one-time address: follows it, keeps the cookie, and opens the page's connection. */
export async function openClientAt(address: string): Promise<Client> {
  const { origin, host } = new URL(address);
  const response = await fetch(address, { redirect: "manual" });
  const [cookie = ""] = (response.headers.get("set-cookie") ?? "").split(";");
  const headers = { cookie, origin };
  return createClient(
    webSocketTransport({
      open() {
        const socket = new NodeWebSocket(`ws://${host}/socket`, { headers });
        // A refused connection is an event like any other in a browser; in Node it must be listened to.
        socket.on("error", () => undefined);
        // Browsers send cookie and Origin by themselves; ws has the browser's interface apart from its event types.
        return socket as unknown as WebSocket;
      },
      files: httpFiles((path, init) => fetch(new URL(path, origin), { ...init, headers })),
    }),
  );
}

/** A backend process, the loopback server, and pages by WebSocket and HTTP. */
export async function loopbackRig(home: string): Promise<Rig> {
  const supervisor = await startSupervisor(() => forkBackend({ home }, "http://127.0.0.1:1"));
  const server = serveLoopback(await listenOnLoopback(0), {
    target: supervisor,
    pageRoot: home,
    instanceSecret: "not used by these tests",
  });
  const clients: Client[] = [];
  const openClient = async (): Promise<Client> => {
    const client = await openClientAt(server.issueUrl());
    clients.push(client);
    return client;
  };
  return {
    client: await openClient(),
    openClient,
    backendPid: () => supervisor.pid() ?? null,
    async close() {
      for (const client of clients) client.close();
      await server.close();
      await supervisor.close();
    },
  };
}
