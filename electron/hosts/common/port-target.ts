import type { AppEvent } from "../../../shared/contract/events.ts";
import type { CancelSignal } from "../../../shared/contract/method.ts";

interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a page can reach: a backend in this process, or one in another process seen through its supervisor. */
export interface PortTarget {
  readonly dispatch: (method: string, params: unknown, signal?: CancelSignal) => Promise<unknown>;
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  readonly files: {
    readonly put: (name: string, bytes: Uint8Array) => string | Promise<string>;
    readonly read: (token: string) => FileBytes | Promise<FileBytes>;
  };
}
