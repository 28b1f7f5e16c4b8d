import { AppError } from "../../shared/contract/errors.ts";
import type { AppEvent } from "../../shared/contract/events.ts";
import type { CancelSignal } from "../../shared/contract/method.ts";
import { clientMessageSchema, type ResponseMessage } from "../../shared/contract/protocol.ts";
import type { Transport, TransportListener } from "./transport.ts";

/** A backend in the same process, or something made to look like one. */
export interface DirectTarget {
  readonly dispatch: (method: string, params: unknown, signal?: CancelSignal) => Promise<unknown>;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  readonly files: {
    readonly put: (name: string, bytes: Uint8Array) => string | Promise<string>;
    readonly read: (
      token: string,
    ) => { name: string; bytes: Uint8Array } | Promise<{ name: string; bytes: Uint8Array }>;
  };
}

/** Calls without a wire, for tests of the page and of the contract. */
export function directTransport(target: DirectTarget): Transport {
  const running = new Map<number, AbortController>();
  let listener: TransportListener | null = null;
  let stop = (): void => undefined;

  async function run(id: number, work: (signal: AbortSignal) => unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    let response: ResponseMessage;
    try {
      response = { id, ok: true, value: await work(controller.signal) };
    } catch (error) {
      const { code, details } = error instanceof AppError ? error : new AppError("internal");
      response = { id, ok: false, error: { code, details } };
    }
    running.delete(id);
    listener?.onMessage(response);
  }

  return {
    start(next) {
      listener = next;
      stop = target.subscribe(next.onMessage);
      next.onOpen();
    },
    send(data) {
      const message = clientMessageSchema.parse(data);
      if ("cancel" in message) running.get(message.cancel)?.abort();
      else if ("put" in message)
        void run(message.id, () => target.files.put(message.put.name, message.put.bytes));
      else if ("read" in message) void run(message.id, () => target.files.read(message.read));
      else void run(message.id, (signal) => target.dispatch(message.method, message.params, signal));
    },
    close() {
      stop();
      listener = null;
    },
  };
}
