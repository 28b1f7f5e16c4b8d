import { setTimeout as delay } from "node:timers/promises";
import type { PageSockets } from "./page-sockets.ts";

/** A page that connects later than this after the browser ended will not come. */
const ARRIVAL_MS = 5000;
/** A reload disconnects for less than this. */
const QUIET_MS = 3000;

type Pages = Pick<PageSockets, "count" | "onCount">;

/** Resolves when `wanted` holds for the number of open pages, at once if it already does. */
function whenCount(pages: Pages, wanted: (count: number) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (count: number): void => {
      if (wanted(count)) resolve();
    };
    pages.onCount(look);
    look(pages.count());
  });
}

/** Resolves when no page has been open for `ms` milliseconds on end. */
async function untilQuiet(pages: Pages, ms: number): Promise<void> {
  for (;;) {
    await whenCount(pages, (count) => count === 0);
    const busy = whenCount(pages, (count) => count > 0).then(() => false);
    if (await Promise.race([busy, delay(ms, true, { ref: false })])) return;
  }
}

export interface WatchOptions {
  /** Resolves when the browser process has ended. */
  readonly exited: Promise<void>;
  readonly pages: Pages;
  /** On macOS a browser goes on without windows: only the pages tell. */
  readonly browserStays: boolean;
  readonly arrivalMs?: number;
  readonly quietMs?: number;
}

/**
 * Resolves with `closed` when the user has closed the app-like window and no other page is open, or with `failed` when
 * the browser ended without ever showing the page. A browser that hands the window to a running one ends early, too.
 */
export async function watchWindow(options: WatchOptions): Promise<"closed" | "failed"> {
  const { exited, pages, browserStays, arrivalMs = ARRIVAL_MS, quietMs = QUIET_MS } = options;
  const arrived = whenCount(pages, (count) => count > 0).then(() => true);
  const late = exited.then(() => delay(arrivalMs, false, { ref: false }));
  if (!(await Promise.race([arrived, late]))) return "failed";
  if (!browserStays) await exited;
  await untilQuiet(pages, quietMs);
  return "closed";
}

/** Resolves when all pages have hung up, or after `ms` milliseconds. */
export async function pagesGone(pages: Pages, ms: number): Promise<void> {
  const limit = new AbortController();
  await Promise.race([
    whenCount(pages, (count) => count === 0),
    delay(ms, undefined, { signal: limit.signal }),
  ]);
  limit.abort();
}
