import { spawn } from "node:child_process";

/** The system's own way to open an address. */
export function openCommand(
  platform: NodeJS.Platform,
  url: string,
): readonly [command: string, ...args: string[]] {
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", url];
  if (platform === "darwin") return ["open", url];
  return ["xdg-open", url];
}

/** Some systems' openers run as long as the browser; by then it has taken the address. */
const PATIENCE_MS = 3000;

/** Resolves with whether the system took the address; what the browser then does cannot be known. */
export function openDefaultBrowser(url: string): Promise<boolean> {
  const [command, ...args] = openCommand(process.platform, url);
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.unref();
  return new Promise((resolve) => {
    setTimeout(() => resolve(true), PATIENCE_MS).unref();
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}
