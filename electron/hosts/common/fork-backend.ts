import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BackendChild } from "./backend-child.ts";
import { COMPILE_CACHE } from "./compile-cache.ts";
import { placeArgs, type Place } from "./place.ts";

const ENTRY = fileURLToPath(new URL("../backend-process/child-entry.ts", import.meta.url));

/**
 * The backend as a plain child process of this one; both run the same Node. `address` is where this host serves its page:
 * what another program is told that finds the library locked.
 */
export function forkBackend(place: Place, address: string): BackendChild {
  const child = fork(ENTRY, [...placeArgs(place), "--address", address], {
    serialization: "advanced",
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return {
    pid: child.pid,
    port: {
      postMessage(message) {
        if (child.connected) child.send(message as object, () => undefined);
      },
      onMessage(listener) {
        child.on("message", listener);
      },
    },
    exited: new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.once("error", () => resolve());
    }),
    kill: () => child.kill("SIGKILL"),
  };
}
