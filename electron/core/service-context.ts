import type { EventName, Events } from "../../shared/contract/events.ts";
import type { Background } from "./background.ts";
import type { CallTraffic } from "./call-traffic.ts";
import type { FileVault } from "./file-vault.ts";
import type { Ports } from "./ports.ts";
import type { Store } from "./store/open-store.ts";

/** How services tell the page something. */
export type Emit = <N extends EventName>(event: N, payload: Events[N]) => void;

/** What every service is made with. */
export interface ServiceContext {
  readonly ports: Ports;
  readonly store: Store;
  readonly emit: Emit;
  readonly files: FileVault;
  readonly traffic: CallTraffic;
  readonly background: Background;
}
