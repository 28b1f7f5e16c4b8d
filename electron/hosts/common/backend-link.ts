import { createCaller, type Caller } from "../../../shared/contract/caller.ts";
import { AppError, type ErrorShape } from "../../../shared/contract/errors.ts";
import type { AppEvent } from "../../../shared/contract/events.ts";
import { serverMessageSchema } from "../../../shared/contract/protocol.ts";
import type { BackendChild } from "./backend-child.ts";
import { startMessageSchema } from "./host-message.ts";

/** One life of a backend process. */
export interface BackendLink {
  readonly child: BackendChild;
  readonly caller: Caller;
  /** Resolves with null when it is up, or with the reason why it cannot be; `backend-gone` if it died before saying. */
  readonly started: Promise<ErrorShape | null>;
}

/** Listens to a fresh backend process. When it ends, all that waits for it fails with `backend-gone`. */
export function linkBackend(child: BackendChild, onEvent: (event: AppEvent) => void): BackendLink {
  const caller = createCaller(child.port.postMessage);
  const started = new Promise<ErrorShape | null>((resolve) => {
    child.port.onMessage((data) => {
      const start = startMessageSchema.safeParse(data);
      if (start.success) {
        resolve(start.data.started ? null : start.data.error);
        return;
      }
      const message = serverMessageSchema.parse(data);
      // Both ends are one program of one version: the payload is what the event's name says.
      if ("event" in message) onEvent(message as AppEvent);
      else caller.receive(message);
    });
    const end = async (): Promise<void> => {
      await child.exited;
      resolve({ code: "backend-gone", details: {} });
      caller.fail(new AppError("backend-gone"));
    };
    void end();
  });
  return { child, caller, started };
}
