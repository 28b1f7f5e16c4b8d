import { setImmediate as nextTurn } from "node:timers/promises";
import type { HeadingStock } from "../../../shared/domain/headings/heading-stock.ts";
import type { ServiceContext } from "../service-context.ts";
import { buildStock, type HeadingCache } from "./build-stock.ts";
import { readSomeHeadings } from "./read-headings.ts";

/** Speeches whose headings are read at a time. */
const STEP = 1;
/** After a change of the library, before the headings are read anew; longer than an import waits between telling of two changes. */
const QUIET_MS = 2500;

export interface StockService {
  /** The headings as they were last read; the first call waits for the first reading. null once stopped. */
  readonly stock: () => Promise<HeadingStock | null>;
  /** The library has changed. */
  readonly changed: () => void;
  readonly stop: () => void;
}

/** Keeps the heading table and what is matched against up to date in the background, in pieces that no call has to wait for. */
export function createStockService({
  store,
  ports,
  background,
}: Pick<ServiceContext, "store" | "ports" | "background">): StockService {
  const cache: HeadingCache = new Map();
  let current: HeadingStock | null = null;
  let building: Promise<void> | null = null;
  let stale = false;
  let timer: NodeJS.Timeout | undefined;
  const breathe = background.breather();
  const life = new AbortController();
  const stopped = (): boolean => life.signal.aborted;
  /** While a call waits for the first reading, that gives way to nobody. */
  let hurried = false;
  let hurry = Promise.withResolvers<void>();

  async function rest(): Promise<void> {
    if (hurried) await nextTurn();
    else await Promise.race([hurry.promise, breathe()]);
  }

  async function build(): Promise<void> {
    do {
      stale = false;
      if (!store.db.readonly) while (!stopped() && readSomeHeadings(store, STEP)) await rest();
      const next = stopped() ? null : await buildStock(store, cache, rest, stopped);
      if (next !== null) current = next;
    } while (stale && !stopped());
  }
  async function run(): Promise<void> {
    building ??= build();
    try {
      await building;
    } finally {
      building = null;
    }
  }
  function plan(): void {
    clearTimeout(timer);
    if (stopped()) return;
    timer = setTimeout(() => {
      stale = true;
      run().catch((error: unknown) => {
        if (!stopped()) ports.logger.error("reading headings in the background failed", error);
      });
    }, QUIET_MS).unref();
  }
  plan();
  return {
    async stock() {
      if (current !== null) return current;
      hurried = true;
      hurry.resolve();
      try {
        await run();
      } finally {
        hurried = false;
        hurry = Promise.withResolvers();
      }
      return current;
    },
    changed: plan,
    stop() {
      life.abort();
      clearTimeout(timer);
    },
  };
}
