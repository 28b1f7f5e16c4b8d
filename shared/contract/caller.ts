import { AppError } from "./errors.ts";
import type { CancelSignal } from "./method.ts";
import type { ResponseMessage } from "./protocol.ts";

/** The asking side of the wire format: numbers the requests and matches the answers. */
export interface Caller {
  /** Sends `body` with a fresh id. Rejects with AppError: the answer's, or `cancelled` at once when the signal aborts. */
  readonly request: (body: Readonly<Record<string, unknown>>, signal?: CancelSignal) => Promise<unknown>;
  /** An answer that came in; one that nobody waits for any more is dropped. */
  readonly receive: (response: ResponseMessage) => void;
  /** Rejects all that is waiting, as when the connection is lost. */
  readonly fail: (error: AppError) => void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
}

/** `post` hands a message to the carrier; what it throws rejects the request. */
export function createCaller(post: (message: unknown) => void): Caller {
  const pending = new Map<number, Pending>();
  let lastId = 0;

  function take(id: number): Pending | undefined {
    const found = pending.get(id);
    pending.delete(id);
    return found;
  }

  return {
    request(body, signal) {
      if (signal?.aborted) return Promise.reject(new AppError("cancelled"));
      lastId += 1;
      const id = lastId;
      const onAbort = (): void => {
        const waiting = take(id);
        if (!waiting) return;
        post({ cancel: id });
        waiting.reject(new AppError("cancelled"));
      };
      const answer = new Promise<unknown>((resolve, reject) => {
        pending.set(id, { resolve, reject });
        signal?.addEventListener("abort", onAbort, { once: true });
        try {
          post({ ...body, id });
        } catch (error) {
          take(id)?.reject(new AppError("backend-gone", {}, { cause: error }));
        }
      });
      return answer.finally(() => signal?.removeEventListener("abort", onAbort));
    },
    receive(response) {
      const waiting = take(response.id);
      if (response.ok) waiting?.resolve(response.value);
      else waiting?.reject(new AppError(response.error.code, response.error.details));
    },
    fail(error) {
      const all = [...pending.values()];
      pending.clear();
      for (const { reject } of all) reject(error);
    },
  };
}
