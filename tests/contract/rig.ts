import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "../../renderer/api/client.ts";

/** One way to reach a real backend, whose library lies in a folder of its own. */
export interface Rig {
  readonly client: Client;
  /** Another page of the same program. */
  readonly openClient: () => Promise<Client>;
  /** Process id of the backend, or null when it runs in this process. */
  readonly backendPid: () => number | null;
  readonly close: () => Promise<void>;
}

/** Opens the library in `home`. */
export type OpenRig = (home: string) => Promise<Rig>;

export function temporaryHome(): string {
  return mkdtempSync(join(tmpdir(), "andu-contract-"));
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
