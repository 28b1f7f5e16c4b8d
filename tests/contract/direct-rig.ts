import { createBackend } from "../../electron/core/backend.ts";
import { createPorts } from "../../electron/hosts/backend-process/create-ports.ts";
import { createClient } from "../../renderer/api/client.ts";
import { directTransport } from "../../renderer/api/direct-transport.ts";
import type { Rig } from "./rig.ts";

/** The backend in this process, called without a wire. */
export async function directRig(home: string): Promise<Rig> {
  const backend = createBackend(createPorts({ home }));
  return {
    client: createClient(directTransport(backend)),
    openClient: async () => createClient(directTransport(backend)),
    backendPid: () => null,
    close: () => backend.close(),
  };
}
