import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A port of this machine alone. */
export interface Listener {
  readonly server: Server;
  readonly port: number;
  /** `http://127.0.0.1:PORT`, without a token: enough only for a browser that already has the session. */
  readonly origin: string;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

/** Takes a port of 127.0.0.1; 0 lets the system choose. Throws what listen() throws, as when the port is taken. */
export async function listenOnLoopback(port: number): Promise<Listener> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    server,
    port: taken,
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
