import { existsSync } from "node:fs";
import { delimiter, posix, win32 } from "node:path";

/** An installed browser that can open a window without tabs and address bar (`--app=`). */
export interface AppBrowser {
  /** As the user knows it. */
  readonly name: string;
  readonly path: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const WINDOWS: readonly (readonly [name: string, path: string])[] = [
  ["Microsoft Edge", "Microsoft\\Edge\\Application\\msedge.exe"],
  ["Google Chrome", "Google\\Chrome\\Application\\chrome.exe"],
  ["Chromium", "Chromium\\Application\\chrome.exe"],
];
const MAC: readonly (readonly [name: string, path: string])[] = [
  ["Microsoft Edge", "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  ["Google Chrome", "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["Chromium", "Applications/Chromium.app/Contents/MacOS/Chromium"],
];
const LINUX: readonly (readonly [name: string, command: string])[] = [
  ["Microsoft Edge", "microsoft-edge-stable"],
  ["Microsoft Edge", "microsoft-edge"],
  ["Google Chrome", "google-chrome-stable"],
  ["Google Chrome", "google-chrome"],
  ["Chromium", "chromium"],
  ["Chromium", "chromium-browser"],
];

/** Where each browser could be, the most likely first. */
function browserCandidates(platform: NodeJS.Platform, env: Environment): AppBrowser[] {
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return WINDOWS.flatMap(([name, path]) =>
      roots.flatMap((root) => (root ? [{ name, path: win32.join(root, path) }] : [])),
    );
  }
  if (platform === "darwin") {
    const roots = ["/", ...(env.HOME ? [env.HOME] : [])];
    return MAC.flatMap(([name, path]) => roots.map((root) => ({ name, path: posix.join(root, path) })));
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => posix.isAbsolute(folder));
  return LINUX.flatMap(([name, command]) =>
    folders.map((folder) => ({ name, path: posix.join(folder, command) })),
  );
}

/** Edge, Chrome or Chromium, or null when none is installed. */
export function findAppBrowser(
  platform: NodeJS.Platform,
  env: Environment,
  exists: (path: string) => boolean = existsSync,
): AppBrowser | null {
  return browserCandidates(platform, env).find(({ path }) => exists(path)) ?? null;
}
