import { posix, resolve, win32 } from "node:path";
import { fileURLToPath } from "node:url";
import type { Paths } from "../../core/ports.ts";
import type { Place } from "./place.ts";

/** The checkout's top folder, unless the program is bundled and says otherwise. */
const CHECKOUT = fileURLToPath(new URL("../../../", import.meta.url));

type Environment = Readonly<Record<string, string | undefined>>;

/** The user's own data folder, where each system keeps such things. `userHome` is the user's home folder. */
export function defaultHome(platform: NodeJS.Platform, env: Environment, userHome: string): string {
  if (platform === "win32") {
    return win32.join(env.APPDATA || win32.join(userHome, "AppData", "Roaming"), "Andu");
  }
  if (platform === "darwin") return posix.join(userHome, "Library", "Application Support", "Andu");
  // The XDG base directory specification: a relative XDG_DATA_HOME is invalid and ignored.
  const data = env.XDG_DATA_HOME;
  return posix.join(data && posix.isAbsolute(data) ? data : posix.join(userHome, ".local", "share"), "andu");
}

/** Absolute paths: what the command line says, else ANDU_HOME, else the system's place. */
export function resolvePaths(
  place: Place,
  platform: NodeJS.Platform,
  env: Environment,
  userHome: string,
): Paths {
  const home = resolve(place.home || env.ANDU_HOME || defaultHome(platform, env, userHome));
  return {
    home,
    library: resolve(place.library || resolve(home, "library.db")),
    resources: resolve(place.resources || CHECKOUT),
  };
}
