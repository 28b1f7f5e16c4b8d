import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright";

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"].flatMap((variable) => {
    const root = process.env[variable];
    return root
      ? [
          join(root, "Microsoft/Edge/Application/msedge.exe"),
          join(root, "Google/Chrome/Application/chrome.exe"),
        ]
      : [];
  }),
};

function installedBrowser(): string | undefined {
  const names = INSTALLED[process.platform] ?? [];
  const folders = process.platform === "linux" ? (process.env.PATH ?? "").split(":") : [""];
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Chromium from an npm package, with the system libraries it needs, for Linux machines that have no browser. */
async function packagedBrowser(): Promise<
  { executablePath: string; env: Record<string, string> } | undefined
> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const before = { ...process.env };
  // The package unpacks its own NSS libraries, and sets LD_LIBRARY_PATH, where it believes to run on Amazon Linux.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  // The package brings fonts of its own without Chinese characters; those of the system serve where there are any.
  if (existsSync("/etc/fonts/fonts.conf")) delete env.FONTCONFIG_PATH;
  return { executablePath, env };
}

/** A headless browser: an installed one, else the packaged one; null, with the reason printed, where there is neither. */
export async function launchBrowser(): Promise<Browser | null> {
  const args = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  const sandboxless = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const installed = process.env.ANDU_TEST_BROWSER ?? installedBrowser();
  // Without a UTF-8 locale Chromium cannot name downloads in Chinese.
  const locale = { LC_ALL: "C.UTF-8" };
  if (installed) {
    const env = { ...process.env, ...locale };
    return chromium.launch({
      executablePath: installed,
      args: [...args, ...sandboxless, "--disable-gpu"],
      env,
    });
  }
  const packaged = await packagedBrowser();
  if (!packaged) {
    console.warn("skipped: no Edge, Chrome or Chromium on this machine");
    return null;
  }
  return chromium.launch({
    executablePath: packaged.executablePath,
    args: [...args, "--no-sandbox", "--no-zygote", "--disable-gpu"],
    env: { ...packaged.env, ...locale },
  });
}
