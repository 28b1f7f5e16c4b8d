import { AppError } from "../../../shared/contract/errors.ts";
import { methods } from "../../../shared/contract/methods.ts";
import {
  clientMessageSchema,
  MAX_FILE_BYTES,
  type ClientMessage,
  type ServerMessage,
} from "../../../shared/contract/protocol.ts";
import type { Port } from "./port.ts";
import type { PortTarget } from "./port-target.ts";
import { wireError } from "./wire-error.ts";

type Answered = Exclude<ClientMessage, { cancel: number }>;

function isQuery(name: string): boolean {
  return Object.hasOwn(methods, name) && methods[name as keyof typeof methods].kind === "query";
}

/** The id of a message that is otherwise malformed, so that its sender gets an answer. */
function idOf(message: unknown): number | undefined {
  const id = typeof message === "object" && message !== null && "id" in message ? message.id : undefined;
  return typeof id === "number" && Number.isInteger(id) ? id : undefined;
}

async function answer(target: PortTarget, message: Answered, signal: AbortSignal): Promise<unknown> {
  if ("put" in message) {
    const { name, bytes } = message.put;
    if (bytes.byteLength > MAX_FILE_BYTES) throw new AppError("file-too-large", { file: name });
    return target.files.put(name, bytes);
  }
  if ("read" in message) return target.files.read(message.read);
  return target.dispatch(message.method, message.params, signal);
}

/**
 * Answers one page (or one supervisor) over `port` until the returned function is called. That cancels its queries;
 * commands under way are carried out, so that the last save of a closing page is not lost.
 */
export function servePort(target: PortTarget, port: Port): () => void {
  const running = new Map<number, { readonly controller: AbortController; readonly query: boolean }>();
  let open = true;

  function post(message: ServerMessage): void {
    if (open) port.postMessage(message);
  }

  async function run(message: Answered): Promise<void> {
    const { id } = message;
    const controller = new AbortController();
    running.set(id, { controller, query: "method" in message && isQuery(message.method) });
    try {
      post({ id, ok: true, value: await answer(target, message, controller.signal) });
    } catch (error) {
      post({ id, ok: false, error: wireError(error) });
    } finally {
      running.delete(id);
    }
  }

  port.onMessage((data) => {
    const parsed = clientMessageSchema.safeParse(data);
    if (!parsed.success) {
      const id = idOf(data);
      if (id !== undefined) post({ id, ok: false, error: { code: "invalid-input", details: {} } });
    } else if ("cancel" in parsed.data) {
      running.get(parsed.data.cancel)?.controller.abort();
    } else {
      void run(parsed.data);
    }
  });
  const unsubscribe = target.subscribe((event) => post(event));

  return () => {
    open = false;
    unsubscribe();
    for (const { controller, query } of running.values()) if (query) controller.abort();
  };
}
