import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "../../../shared/contract/errors.ts";
import type { AppEvent, BackendState } from "../../../shared/contract/events.ts";
import { fileBytesSchema } from "../../../shared/contract/protocol.ts";
import type { SpawnBackend } from "./backend-child.ts";
import { linkBackend, type BackendLink } from "./backend-link.ts";
import type { PortTarget } from "./port-target.ts";
import { restartDelay } from "./restart-policy.ts";

const CLOSE_MS = 10_000;

/** A backend in another process, kept alive. Calls made while it restarts wait; those under way fail with backend-gone. */
export interface BackendSupervisor extends PortTarget {
  /** Lets the page use a file or folder that the user chose; a token. For hosts only. */
  readonly grant: (path: string) => Promise<string>;
  readonly state: () => BackendState;
  /** Of the process now alive, for tests and logs. */
  readonly pid: () => number | undefined;
  /** Tells every page, as an event of the host's own. */
  readonly emit: (event: AppEvent) => void;
  /** Finishes what is queued and closes the library. */
  readonly close: () => Promise<void>;
}

/** Starts the backend and waits until it is up. Throws AppError with the reason if it cannot be (library-locked …). */
export async function startSupervisor(spawn: SpawnBackend): Promise<BackendSupervisor> {
  const listeners = new Set<(event: AppEvent) => void>();
  const deaths: number[] = [];
  let closing = false;
  let state: BackendState = { status: "ready" };

  const emit = (event: AppEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const setState = (next: BackendState): void => {
    state = next;
    emit({ event: "backend.state", payload: next });
  };
  const launch = (): BackendLink => linkBackend(spawn(), emit);

  /** A process that failed to start ends by itself. */
  async function restart(): Promise<BackendLink> {
    setState({ status: "restarting" });
    for (;;) {
      deaths.push(Date.now());
      const wait = restartDelay(deaths, Date.now());
      if (wait === null) throw new AppError("internal");
      await delay(wait);
      if (closing) throw new AppError("backend-gone");
      current = launch();
      const failure = await current.started;
      if (!failure) return current;
      if (failure.code !== "backend-gone") throw new AppError(failure.code, failure.details);
    }
  }

  let current = launch();
  const failure = await current.started;
  if (failure?.code === "backend-gone") throw new AppError("internal");
  if (failure) throw new AppError(failure.code, failure.details);
  /** The link to use: settled while the backend is up, pending while it restarts, rejected when it is gone. */
  let link: Promise<BackendLink> = Promise.resolve(current);

  async function watch(): Promise<void> {
    for (;;) {
      await current.child.exited;
      if (closing) return;
      link = restart();
      try {
        await link;
      } catch (error) {
        const { code, details } = error instanceof AppError ? error : new AppError("internal");
        setState({ status: "gone", error: { code, details } });
        return;
      }
      setState({ status: "ready" });
    }
  }
  void watch();

  const request = async (body: Record<string, unknown>, signal?: Parameters<PortTarget["dispatch"]>[2]) =>
    (await link).caller.request(body, signal);

  return {
    dispatch: (method, params, signal) => request({ method, params }, signal),
    subscribe(listener) {
      listeners.add(listener);
      // A page that comes while the backend is away must know.
      if (state.status !== "ready") listener({ event: "backend.state", payload: state });
      return () => listeners.delete(listener);
    },
    files: {
      put: async (name, bytes) => String(await request({ put: { name, bytes } })),
      read: async (token) => fileBytesSchema.parse(await request({ read: token })),
    },
    grant: async (path) => String(await request({ grant: path })),
    state: () => state,
    pid: () => current.child.pid,
    emit,
    async close() {
      closing = true;
      const { child, caller } = current;
      const closed = caller.request({ close: true }).then(
        () => child.exited,
        () => undefined,
      );
      const late = new AbortController();
      await Promise.race([closed, child.exited, delay(CLOSE_MS, undefined, { signal: late.signal })]);
      late.abort();
      child.kill();
      await child.exited;
    },
  };
}
