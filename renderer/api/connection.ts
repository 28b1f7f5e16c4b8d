import { AppError } from "../../shared/contract/errors.ts";
import type { BackendState } from "../../shared/contract/events.ts";
import type { CancelSignal } from "../../shared/contract/method.ts";

/** Whether calls can be answered, as an external store for React and for calls that wait. */
export interface Connection {
  readonly current: () => BackendState;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface ConnectionControl extends Connection {
  readonly set: (state: BackendState) => void;
  /** Called by the transport: whether messages can be sent at all. */
  readonly setOpen: (open: boolean) => void;
  /** Resolves when a call can be sent. Rejects with AppError when the backend is gone or the signal aborts. */
  readonly usable: (signal?: CancelSignal) => Promise<void>;
}

/** Until the first connection the state is `ready` (nothing went wrong), and calls wait. */
export function createConnection(): ConnectionControl {
  const listeners = new Set<() => void>();
  let state: BackendState = { status: "ready" };
  let open = false;

  function changed(): void {
    for (const listener of listeners) listener();
  }

  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    current: () => state,
    subscribe,
    set(next) {
      state = next;
      changed();
    },
    setOpen(next) {
      open = next;
      changed();
    },
    usable: (signal) =>
      new Promise((resolve, reject) => {
        const stops: (() => void)[] = [];
        const settle = (finish: () => void): void => {
          for (const stop of stops) stop();
          finish();
        };
        const look = (): void => {
          if (signal?.aborted) settle(() => reject(new AppError("cancelled")));
          else if (state.status === "gone") {
            const { code, details } = state.error;
            settle(() => reject(new AppError(code, details)));
          } else if (open && state.status === "ready") settle(resolve);
        };
        stops.push(subscribe(look));
        signal?.addEventListener("abort", look, { once: true });
        stops.push(() => signal?.removeEventListener("abort", look));
        look();
      }),
  };
}
