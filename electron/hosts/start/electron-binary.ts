import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of the npm package, or null when it is not installed. */
export function electronPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  } catch {
    return null;
  }
}

/**
 * The program that the npm package keeps outside itself and fetches later, or null when it is not there yet.
 * ELECTRON_OVERRIDE_DIST_PATH names another folder for it, as Electron's own package has it.
 */
export function electronBinary(folder: string, override: string | undefined): string | null {
  const note = join(folder, "path.txt");
  const name = existsSync(note) ? readFileSync(note, "utf8").trim() : "";
  if (name === "" && !override) return null;
  const path = join(override || join(folder, "dist"), name || "electron");
  return existsSync(path) ? path : null;
}
