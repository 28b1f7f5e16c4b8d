import { AppError, type ErrorShape } from "../../../../shared/contract/errors.ts";

export type SaveStatus =
  | { readonly kind: "saved"; readonly at: number | null }
  /** Changed, or on its way. */
  | { readonly kind: "pending" }
  /** The backend is away; saved as soon as it is back. */
  | { readonly kind: "waiting" }
  /** Somebody else saved in between: the user has to choose. */
  | { readonly kind: "conflict" }
  /** Tried again after a while, and on every change. */
  | { readonly kind: "failed"; readonly error: ErrorShape };

export interface AutosavePorts {
  /** Stores a state on top of a revision; rejects with AppError. */
  readonly save: (state: string, expectedRevision: number) => Promise<{ revision: number; savedAt: number }>;
  /** What is stored now. */
  readonly stored: () => Promise<{ state: string; revision: number }>;
  /** The newest state without half-composed text. */
  readonly read: () => string;
  readonly composing: () => boolean;
  readonly now: () => number;
  /** Calls back once after `ms`; returns the way to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A save begins this long after the last change, and no later than MAX_WAIT_MS after the first one. */
const REST_MS = 500;
const MAX_WAIT_MS = 800;
const RETRY_MS = 3000;

export interface Autosave {
  readonly status: () => SaveStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** The draft was changed. */
  readonly changed: () => void;
  /** An input method has finished: what fell due meanwhile is saved now. */
  readonly composed: () => void;
  /** Saves what is unsaved; resolves when that was tried. Never rejects. */
  readonly flush: () => Promise<void>;
  /** Ends a conflict by storing the draft of this page over the other one. */
  readonly overwrite: () => Promise<void>;
  /** No timers any more; does not save. */
  readonly stop: () => void;
}

/** Keeps one draft saved: changes are never dropped, only one save is under way at a time. */
export function createAutosave(ports: AutosavePorts, firstRevision: number): Autosave {
  const listeners = new Set<() => void>();
  let status: SaveStatus = { kind: "saved", at: null };
  let revision = firstRevision;
  let dirtySince: number | null = null;
  let due = false;
  let cancelTimer: (() => void) | null = null;
  let queue: Promise<void> = Promise.resolve();
  let underWay = 0;
  /** The state whose save was sent and never answered. */
  let lost: string | null = null;

  function set(next: SaveStatus): void {
    status = next;
    for (const listener of listeners) listener();
  }

  function schedule(ms: number): void {
    cancelTimer?.();
    cancelTimer = ports.after(ms, () => {
      cancelTimer = null;
      if (ports.composing()) due = true;
      else void flush();
    });
  }

  /** Saves one state; a conflict that our own lost save made is none. */
  async function store(state: string): Promise<number> {
    try {
      const saved = await ports.save(state, revision);
      revision = saved.revision;
      return saved.savedAt;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "conflict") throw error;
      const there = await ports.stored();
      if (there.state !== state && there.state !== lost) throw error;
      revision = there.revision;
      return there.state === state ? ports.now() : store(state);
    }
  }

  async function run(): Promise<void> {
    const state = ports.read();
    dirtySince = null;
    due = false;
    set({ kind: "pending" });
    try {
      const at = await store(state);
      lost = null;
      set(dirtySince === null ? { kind: "saved", at } : { kind: "pending" });
    } catch (error) {
      const shape = error instanceof AppError ? error : new AppError("internal", {}, { cause: error });
      dirtySince ??= ports.now();
      if (shape.code === "conflict") {
        set({ kind: "conflict" });
        return;
      }
      if (shape.code === "backend-gone") lost = state;
      set(shape.code === "backend-gone" ? { kind: "waiting" } : { kind: "failed", error: shape });
      schedule(RETRY_MS);
    }
  }

  async function saveIfChanged(): Promise<void> {
    if (dirtySince !== null && status.kind !== "conflict") await run();
  }

  /** Saves go one after the other; the first begins at once. */
  function flush(): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    const mine = underWay === 0 ? saveIfChanged() : queue.then(saveIfChanged);
    underWay += 1;
    queue = mine.finally(() => {
      underWay -= 1;
    });
    return queue;
  }

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed() {
      dirtySince ??= ports.now();
      if (status.kind === "conflict") return;
      if (status.kind === "saved") set({ kind: "pending" });
      schedule(Math.max(0, Math.min(REST_MS, dirtySince + MAX_WAIT_MS - ports.now())));
    },
    composed() {
      if (due) void flush();
    },
    flush,
    async overwrite() {
      revision = (await ports.stored()).revision;
      set({ kind: "pending" });
      dirtySince ??= ports.now();
      await flush();
    },
    stop() {
      cancelTimer?.();
      cancelTimer = null;
    },
  };
}
