import { utilityProcess } from "electron";
import type { BackendChild } from "../common/backend-child.ts";
import { placeArgs, type Place } from "../common/place.ts";

/** The backend as an Electron utility process; `entry` is the bundled utility-entry. */
export function forkUtilityBackend(entry: string, place: Place): BackendChild {
  const child = utilityProcess.fork(entry, placeArgs(place), { serviceName: "案牍后台", stdio: "inherit" });
  return {
    get pid() {
      return child.pid;
    },
    port: {
      postMessage: (message) => child.postMessage(message),
      onMessage: (listener) => {
        child.on("message", listener);
      },
    },
    exited: new Promise((resolve) => {
      child.once("exit", () => resolve());
    }),
    kill: () => {
      child.kill();
    },
  };
}
