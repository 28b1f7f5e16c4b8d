import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { ROOT } from "../common/ensure-page.ts";
import { placeArgs, type Place } from "../common/place.ts";

/** Runs the desktop program until it ends; Ctrl+C and kill are passed on. Resolves with its exit code. */
export function startElectron(binary: string, place: Place): Promise<number> {
  const rootOnLinux = process.platform === "linux" && process.getuid?.() === 0;
  const main = join(ROOT, "dist/electron/main.js");
  // Chromium's sandbox does not start for root.
  const args = [...(rootOnLinux ? ["--no-sandbox"] : []), main, ...placeArgs(place)];
  const child = spawn(binary, args, { stdio: "inherit" });
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  // Ctrl+C reaches the child by itself; this process only waits for it.
  process.on("SIGINT", () => undefined);
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code, signal) =>
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]),
    );
  });
}
