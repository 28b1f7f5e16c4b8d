import type { Port } from "./port.ts";

/** A backend process, whatever made it: Node's fork or Electron's utilityProcess. */
export interface BackendChild {
  readonly pid: number | undefined;
  readonly port: Port;
  /** Resolves when the process has ended, or could not be started. */
  readonly exited: Promise<void>;
  readonly kill: () => void;
}

export type SpawnBackend = () => BackendChild;
