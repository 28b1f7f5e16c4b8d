import { createContext, useContext, type ReactNode } from "react";
import type { Capabilities } from "../../shared/contract/desktop.ts";
import type { BackendState, EventName, Events } from "../../shared/contract/events.ts";
import type { CancelSignal } from "../../shared/contract/method.ts";
import type { Call } from "../../shared/contract/methods.ts";

/** All that the page may ask of its host. */
export interface Api {
  /** Rejects with AppError. */
  readonly call: Call;
  /** Returns the way to stop listening. */
  readonly on: <N extends EventName>(event: N, listener: (payload: Events[N]) => void) => () => void;
  readonly connection: {
    readonly current: () => BackendState;
    readonly subscribe: (listener: () => void) => () => void;
  };
  /** Hands a file in; gives the token for import.start. Rejects with AppError. */
  readonly upload: (name: string, bytes: Blob, signal?: CancelSignal) => Promise<string>;
  /** Saves what a token stands for; null when the user backs out. Rejects with AppError. */
  readonly download: (token: string, name: string) => Promise<{ readonly name: string } | null>;
  readonly capabilities: Capabilities;
}

const ApiContext = createContext<Api | null>(null);

export function ApiProvider({ api, children }: { readonly api: Api; readonly children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

/** The host's services; only inside ApiProvider. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error("useApi outside ApiProvider");
  return api;
}
