import { createCaller } from "../../shared/contract/caller.ts";
import { AppError } from "../../shared/contract/errors.ts";
import type { AppEvent, EventName, Events } from "../../shared/contract/events.ts";
import { methods, type Call, type MethodName } from "../../shared/contract/methods.ts";
import { fileBytesSchema, MAX_FILE_BYTES } from "../../shared/contract/protocol.ts";
import { createConnection, type Connection } from "./connection.ts";
import { createEvents } from "./events.ts";
import type { Transport } from "./transport.ts";

/** How the page asks its backend. All that rejects, rejects with AppError. */
export interface Client {
  /**
   * Waits while the backend restarts. A query whose answer was lost is asked once more; a command fails with
   * `backend-gone`, since it may have been carried out.
   */
  readonly call: Call;
  /** Returns the way to stop listening. */
  readonly on: <N extends EventName>(event: N, listener: (payload: Events[N]) => void) => () => void;
  readonly connection: Connection;
  /** Hands a file in; gives the token for import.start. */
  readonly upload: (name: string, bytes: Blob, signal?: AbortSignal) => Promise<string>;
  /** What a token stands for. */
  readonly read: (token: string) => Promise<{ readonly name: string; readonly bytes: Blob }>;
  /** What to do before the program ends, as saving drafts; the host waits for it a few seconds. */
  readonly beforeClose: (hook: () => Promise<unknown>) => () => void;
  /** Runs those hooks; never rejects. */
  readonly flush: () => Promise<void>;
  readonly close: () => void;
}

function isLost(error: unknown): boolean {
  return error instanceof AppError && error.code === "backend-gone";
}

/** Starts `transport`. */
export function createClient(transport: Transport): Client {
  const connection = createConnection();
  const events = createEvents();
  const caller = createCaller(transport.send);
  const hooks = new Set<() => Promise<unknown>>();

  async function flush(): Promise<void> {
    await Promise.allSettled([...hooks].map((hook) => hook()));
  }

  /** The host ends: save, then hang up, which tells the host that it need not wait. */
  async function leave(): Promise<void> {
    await flush();
    transport.close();
    connection.set({ status: "gone", error: { code: "backend-gone", details: {} } });
  }

  events.on("backend.state", connection.set);
  events.on("app.closing", () => void leave());

  transport.start({
    onMessage(message) {
      // Both ends are one program of one version: the payload is what the event's name says.
      if ("event" in message) events.emit(message as AppEvent);
      else caller.receive(message);
    },
    onOpen() {
      connection.set({ status: "ready" });
      connection.setOpen(true);
    },
    onLost() {
      connection.setOpen(false);
      connection.set({ status: "restarting" });
      caller.fail(new AppError("backend-gone"));
    },
    onGone(error) {
      connection.setOpen(false);
      connection.set({ status: "gone", error });
      caller.fail(new AppError("backend-gone"));
    },
  });

  async function send(name: MethodName, params: unknown, signal: Parameters<Call>[2] = {}): Promise<unknown> {
    const ask = async (): Promise<unknown> => {
      await connection.usable(signal.signal);
      return caller.request({ method: name, params }, signal.signal);
    };
    try {
      return await ask();
    } catch (error) {
      if (isLost(error) && methods[name].kind === "query" && connection.current().status !== "gone")
        return ask();
      throw error;
    }
  }

  return {
    call: (name, params, options) => send(name, params, options) as never,
    on: events.on,
    connection,
    async upload(name, bytes, signal) {
      // Said here, since a server that stops reading cannot be heard by every browser.
      if (bytes.size > MAX_FILE_BYTES) throw new AppError("file-too-large", { file: name });
      await connection.usable(signal);
      if (transport.files) return transport.files.put(name, bytes, signal);
      const body = { put: { name, bytes: new Uint8Array(await bytes.arrayBuffer()) } };
      return String(await caller.request(body, signal));
    },
    async read(token) {
      await connection.usable();
      if (transport.files) return transport.files.read(token);
      const { name, bytes } = fileBytesSchema.parse(await caller.request({ read: token }));
      return { name, bytes: new Blob([new Uint8Array(bytes)]) };
    },
    beforeClose(hook) {
      hooks.add(hook);
      return () => hooks.delete(hook);
    },
    flush,
    close: () => transport.close(),
  };
}
