import { setImmediate as nextTurn } from "node:timers/promises";
import type { CancelSignal } from "../../../shared/contract/method.ts";

const SLICE_MS = 12;

/** Lets other calls run when the work at hand has held the process for a slice; throws when the caller has cancelled. */
export function createBreather(signal: CancelSignal): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < SLICE_MS) return;
    await nextTurn();
    signal.throwIfAborted();
    start = performance.now();
  };
}
