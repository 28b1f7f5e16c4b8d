import type { Port } from "../common/port.ts";

/** This process's channel to its parent. Messages to a parent that is gone are dropped. */
export function processPort(): Port {
  return {
    postMessage(message) {
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage(listener) {
      process.on("message", listener);
    },
  };
}
