import type { PortTarget } from "../../../electron/hosts/common/port-target.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { AppEvent } from "../../../shared/contract/events.ts";
import type { CancelSignal } from "../../../shared/contract/method.ts";

export interface FakeTarget extends PortTarget {
  readonly emit: (event: AppEvent) => void;
  readonly listeners: () => number;
}

/** A backend of a few lines, so that what goes over the wire can be seen. */
export function fakeTarget(
  dispatch: (method: string, params: unknown, signal?: CancelSignal) => Promise<unknown> = async () => null,
): FakeTarget {
  const listeners = new Set<(event: AppEvent) => void>();
  const files = new Map<string, { name: string; bytes: Uint8Array }>();
  return {
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    files: {
      put(name, bytes) {
        const token = `token-${files.size}`;
        files.set(token, { name, bytes });
        return token;
      },
      read(token) {
        const file = files.get(token);
        if (!file) throw new AppError("not-found");
        return file;
      },
    },
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    listeners: () => listeners.size,
  };
}
