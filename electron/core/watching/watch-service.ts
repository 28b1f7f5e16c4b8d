import { watch, type FSWatcher } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { watchMethods, WatchSummary } from "../../../shared/contract/methods/watching.ts";
import type { ImportOutcome } from "../../../shared/contract/methods/imports.ts";
import { countLiveSpeeches } from "../library/stats-queries.ts";
import type { ServiceContext } from "../service-context.ts";
import { scanFolder } from "./scan-folder.ts";
import { createSettling, SETTLE_MS } from "./settle.ts";
import { readWatch, watchedFolder, writeWatch, type WatchSettings } from "./watch-settings.ts";

/** Also without a sign of the system: not every file system gives one. */
const RESCAN_MS = 60_000;
const SOON_MS = 500;

export interface WatchService {
  readonly handlers: Handlers<typeof watchMethods>;
  /** Looks through the folder now; for tests. Resolves when what has come to rest is imported. */
  readonly scan: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

function summaryOf(outcomes: readonly ImportOutcome[], at: number): WatchSummary {
  const count = (outcome: ImportOutcome["outcome"]): number =>
    outcomes.filter((one) => one.outcome === outcome).length;
  return {
    at,
    imported: count("imported"),
    updated: count("updated"),
    duplicates: count("duplicate") + count("unchanged"),
    failed: outcomes.flatMap((one) =>
      one.outcome === "failed" ? [{ file: one.file, error: one.error }] : [],
    ),
  };
}

/** Takes up new and changed files of one folder in the background, as long as its switch is on. */
export function createWatchService(context: ServiceContext): WatchService {
  const { store, ports, files, emit } = context;
  let settings = readWatch(store);
  let settling = createSettling();
  let watcher: FSWatcher | null = null;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  let stopped = store.db.readonly;
  let last: WatchSummary | null = null;
  let missing = false;
  /** Of the settings: what an older one began does not go on. */
  let turn = 0;

  const goesOn = (mine: number): boolean => !stopped && settings.on && mine === turn;

  function tell(outcomes: readonly ImportOutcome[]): void {
    if (outcomes.length === 0) return;
    last = summaryOf(outcomes, ports.clock.now());
    emit("watch.imported", last);
    if (last.imported + last.updated > 0) emit("library.changed", { speeches: countLiveSpeeches(store) });
  }

  async function look(mine: number): Promise<void> {
    if (!goesOn(mine)) return;
    const folder = watchedFolder(settings, ports.paths);
    let next = RESCAN_MS;
    try {
      if (settings.folder === null) await mkdir(folder, { recursive: true });
      const { outcomes, waits } = await scanFolder(context, folder, settling, () => goesOn(mine));
      missing = false;
      tell(outcomes);
      if (waits) next = SETTLE_MS;
      listen(folder, mine);
    } catch (error) {
      if (!missing) ports.logger.warn(`the watched folder cannot be read: ${String(error)}`);
      missing = true;
      deafen();
    }
    plan(next, mine);
  }

  /** One look after the other. */
  function scan(mine = turn): Promise<void> {
    clearTimeout(timer);
    working = working.then(() => look(mine));
    return working;
  }

  function plan(ms: number, mine: number): void {
    clearTimeout(timer);
    if (goesOn(mine)) timer = setTimeout(() => void scan(mine), ms).unref();
  }

  function deafen(): void {
    watcher?.close();
    watcher = null;
  }

  /** Lets the system say when something changes; where it cannot, the looks of every minute have to do. */
  function listen(folder: string, mine: number): void {
    if (watcher || !goesOn(mine)) return;
    try {
      watcher = watch(folder, { recursive: true, persistent: false }, () => plan(SOON_MS, mine));
      watcher.on("error", deafen);
    } catch (error) {
      ports.logger.warn(`no signs from the watched folder: ${String(error)}`);
    }
  }

  function begin(): void {
    turn += 1;
    deafen();
    settling = createSettling();
    missing = false;
    if (settings.on) plan(SOON_MS, turn);
  }

  async function choose(token: string): Promise<string> {
    const { path } = files.take(token);
    if (!(await stat(path)).isDirectory()) throw new AppError("invalid-input", { reason: "no folder" });
    return path;
  }

  const status = (): ReturnType<WatchService["handlers"]["watch.status"]> => ({
    on: settings.on,
    folder: watchedFolder(settings, ports.paths),
    own: settings.folder === null,
    missing,
    last,
  });

  begin();
  return {
    handlers: {
      "watch.status": status,
      "watch.set": async ({ on, folder }) => {
        const chosen = folder === undefined ? settings.folder : folder === null ? null : await choose(folder);
        const next: WatchSettings = { on, folder: chosen };
        if (on && chosen === null) await mkdir(watchedFolder(next, ports.paths), { recursive: true });
        writeWatch(store, next);
        settings = next;
        begin();
        return status();
      },
    },
    scan,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      deafen();
      await working;
    },
  };
}
