import { AppError } from "../../shared/contract/errors.ts";
import type { AppEvent } from "../../shared/contract/events.ts";
import type { CancelSignal, Method } from "../../shared/contract/method.ts";
import { methods, type Call, type MethodName } from "../../shared/contract/methods.ts";
import { createBackground } from "./background.ts";
import { createCallTraffic } from "./call-traffic.ts";
import { createCommandQueue } from "./command-queue.ts";
import { asAppError } from "./error-shape.ts";
import { createFileVault, type FileVault } from "./file-vault.ts";
import type { Emit, ServiceContext } from "./service-context.ts";
import { createServices, type Services } from "./services.ts";
import type { Ports } from "./ports.ts";
import { purgeRemoved } from "./purge-removed.ts";
import { acquireLibraryLock, type LockHolder } from "./store/library-lock.ts";
import { openStore, type Store } from "./store/open-store.ts";

const SLOW_CALL_MS = 40;

export interface Backend {
  /** Checks the input, runs the method, and throws nothing but AppError. Commands run one at a time. */
  readonly call: Call;
  /** The same for names and values that came over a wire. */
  readonly dispatch: (method: string, params: unknown, signal?: CancelSignal) => Promise<unknown>;
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  /** How hosts hand files in and take results out. */
  readonly files: FileVault;
  /** Finishes what is queued, stops jobs and closes the library. */
  readonly close: () => Promise<void>;
}

export interface BackendOptions {
  /** What the second to come is told about who has the library. */
  readonly host?: LockHolder["host"];
  /** Where the host serves its page. */
  readonly address?: string;
}

interface OpenLibrary {
  readonly store: Store;
  readonly close: () => void;
}

/** Locks and opens the library, and lets go of what was removed long ago. */
function openLibrary(ports: Ports, { host = "cli", address = "" }: BackendOptions): OpenLibrary {
  const { library } = ports.paths;
  const since = ports.clock.now();
  const lock = acquireLibraryLock(library, { host, pid: process.pid, address: address || null, since });
  let store: Store | undefined;
  const close = (): void => {
    store?.close();
    lock.release();
  };
  try {
    store = openStore(ports);
    purgeRemoved(store, since);
    return { store, close };
  } catch (error) {
    close();
    throw asAppError(error, library);
  }
}

/** As createServices, but what cannot start closes the library again. */
function startServices(library: OpenLibrary, context: ServiceContext): Services {
  try {
    return createServices(context);
  } catch (error) {
    library.close();
    throw asAppError(error, context.ports.paths.library);
  }
}

/**
 * Opens the library (creating or migrating it) for this process alone and starts the services.
 * Throws AppError: library-locked, library-readonly, library-newer, library-damaged.
 */
export function createBackend(ports: Ports, options: BackendOptions = {}): Backend {
  const library = openLibrary(ports, options);
  const { store } = library;
  const listeners = new Set<(event: AppEvent) => void>();
  const emit: Emit = (event, payload) => {
    // The pair is well formed by the type of Emit; TypeScript cannot see that the union is exhaustive over N.
    for (const listener of listeners) listener({ event, payload } as AppEvent);
  };
  const files = createFileVault(ports);
  const traffic = createCallTraffic();
  const background = createBackground(traffic, ports.logger);
  const services = startServices(library, { ports, store, emit, files, traffic, background });
  const queue = createCommandQueue();
  const never = new AbortController().signal;

  async function run(name: MethodName, params: unknown, signal: CancelSignal): Promise<unknown> {
    const method: Method = methods[name];
    const input = method.input.safeParse(params);
    if (!input.success) {
      throw new AppError("invalid-input", { method: name, reason: input.error.issues[0]?.message ?? "" });
    }
    const handler = services.handlers[name] as (input: unknown, context: { signal: CancelSignal }) => unknown;
    const work = (): unknown => {
      signal.throwIfAborted();
      return handler(input.data, { signal });
    };
    return method.kind === "command" ? queue.run(work) : traffic.pass(work);
  }

  async function dispatch(name: string, params: unknown, signal: CancelSignal = never): Promise<unknown> {
    if (!Object.hasOwn(methods, name)) throw new AppError("unknown-method", { method: name });
    const start = performance.now();
    try {
      return await run(name as MethodName, params, signal);
    } catch (error) {
      const known = asAppError(error, ports.paths.library);
      if (known.code === "internal") ports.logger.error(`${name} failed`, error);
      throw known;
    } finally {
      const took = performance.now() - start;
      if (took > SLOW_CALL_MS) ports.logger.warn(`slow call: ${name} took ${took.toFixed(0)} ms`);
    }
  }

  return {
    call: (name, params, options) => dispatch(name, params, options?.signal) as never,
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    files,
    async close() {
      await services.stop();
      await queue.idle();
      files.close();
      library.close();
    },
  };
}
