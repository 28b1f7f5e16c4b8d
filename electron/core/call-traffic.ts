import { setImmediate as nextTurn } from "node:timers/promises";

/** No longer than this does work in the background stand aside for calls that go on without a pause. */
const MOST_MS = 400;

/** What the page waits for just now, so that other work lets it pass. */
export interface CallTraffic {
  /** Does the work of a call; while it lasts the road is not clear. */
  readonly pass: <T>(work: () => T | Promise<T>) => Promise<T>;
  /** Lets other work of this process run, and waits until no call is under way or its time is up. */
  readonly clear: () => Promise<void>;
  /** Milliseconds since a call came or was answered; 0 while one is under way. */
  readonly sinceCall: () => number;
}

export function createCallTraffic(): CallTraffic {
  let under = 0;
  let lastCall = Number.NEGATIVE_INFINITY;
  let free: (() => void)[] = [];
  const release = (): void => {
    const waiting = free;
    free = [];
    for (const go of waiting) go();
  };
  return {
    async pass(work) {
      under += 1;
      try {
        return await work();
      } finally {
        under -= 1;
        lastCall = performance.now();
        if (under === 0) release();
      }
    },
    async clear() {
      await nextTurn();
      if (under === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, MOST_MS);
        free.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
    sinceCall: () => (under > 0 ? 0 : performance.now() - lastCall),
  };
}
