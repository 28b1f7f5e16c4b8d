import type { Backend } from "../../core/backend.ts";
import { hostMessageSchema, type HostMessage } from "../common/host-message.ts";
import type { Port } from "../common/port.ts";
import { servePort } from "../common/serve-port.ts";
import { wireError } from "../common/wire-error.ts";

/**
 * Answers the host that started this process: all that a page may ask, and the host messages besides.
 * `close` is answered when the library is closed; `onClosed` comes after that.
 */
export function serveHost(backend: Backend, port: Port, onClosed: () => void): void {
  let page: (message: unknown) => void = () => undefined;

  async function carryOut(message: HostMessage): Promise<unknown> {
    if ("grant" in message) return backend.files.grant(message.grant);
    await backend.close();
    return null;
  }

  async function answer(message: HostMessage): Promise<void> {
    const { id } = message;
    try {
      port.postMessage({ id, ok: true, value: await carryOut(message) });
    } catch (error) {
      port.postMessage({ id, ok: false, error: wireError(error) });
    }
    if ("close" in message) onClosed();
  }

  port.onMessage((data) => {
    const parsed = hostMessageSchema.safeParse(data);
    if (parsed.success) void answer(parsed.data);
    else page(data);
  });
  servePort(backend, {
    postMessage: port.postMessage,
    onMessage(listener) {
      page = listener;
    },
  });
}
