import { describe, expect, it } from "vitest";
import { appWindowArgs } from "../../../electron/hosts/loopback/app-window.ts";
import { openCommand } from "../../../electron/hosts/loopback/default-browser.ts";
import { describeOpened } from "../../../electron/hosts/loopback/describe-opened.ts";
import { findAppBrowser } from "../../../electron/hosts/loopback/find-browser.ts";
import { hasDisplay } from "../../../electron/hosts/common/has-display.ts";

function installed(...paths: string[]): (path: string) => boolean {
  return (path) => paths.includes(path);
}

describe("the browser for an app-like window", () => {
  it("is Edge before Chrome on Windows, wherever it is installed", () => {
    const env = {
      PROGRAMFILES: "C:\\Program Files",
      "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
      LOCALAPPDATA: "C:\\Users\\li\\AppData\\Local",
    };
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    const chrome = "C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe";
    expect(findAppBrowser("win32", env, installed(chrome, edge))?.path).toBe(edge);
    expect(findAppBrowser("win32", env, installed(chrome))?.name).toBe("Google Chrome");
    expect(findAppBrowser("win32", env, installed())).toBeNull();
  });

  it("is looked for on PATH on Linux, absolute folders only", () => {
    const env = { PATH: "/usr/local/bin:.:/usr/bin" };
    expect(findAppBrowser("linux", env, installed("/usr/bin/chromium"))).toEqual({
      name: "Chromium",
      path: "/usr/bin/chromium",
    });
    expect(findAppBrowser("linux", env, installed("chromium", "./chromium"))).toBeNull();
  });

  it("is looked for in both Applications folders on macOS", () => {
    const path = "/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findAppBrowser("darwin", { HOME: "/Users/li" }, installed(path))?.path).toBe(path);
  });

  it("gets a profile of its own and no network of its own", () => {
    const args = appWindowArgs("http://127.0.0.1:1/", "/home/li/profile", false);
    expect(args).toContain("--app=http://127.0.0.1:1/");
    expect(args).toContain("--user-data-dir=/home/li/profile");
    expect(args).toContain("--disable-background-networking");
    expect(args).toContain("--disable-sync");
    expect(args).not.toContain("--no-sandbox");
    expect(appWindowArgs("http://127.0.0.1:1/", "/p", true)).toContain("--no-sandbox");
  });
});

describe("what the terminal says", () => {
  const origin = "http://127.0.0.1:1";

  it("is one line with the reason", () => {
    const opened = { kind: "default" } as const;
    const line = describeOpened(opened, "没有安装 Electron", origin, `${origin}/?token=t`);
    expect(line).toMatch(/^没有安装 Electron，已用默认浏览器打开案牍/u);
    expect(line).not.toContain("\n");
    expect(line).not.toContain("token");
  });

  it("holds the whole address when nothing could be opened", () => {
    const line = describeOpened({ kind: "none", display: false }, "", origin, `${origin}/?token=t`);
    expect(line).toContain("没有图形界面");
    expect(line).toContain(`${origin}/?token=t `);
  });
});

describe("the desktop", () => {
  it("is there on Windows and macOS, and on Linux when its variables say so", () => {
    expect(hasDisplay("win32", {})).toBe(true);
    expect(hasDisplay("darwin", {})).toBe(true);
    expect(hasDisplay("linux", {})).toBe(false);
    expect(hasDisplay("linux", { DISPLAY: "" })).toBe(false);
    expect(hasDisplay("linux", { DISPLAY: ":0" })).toBe(true);
    expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
  });

  it("opens addresses without a shell", () => {
    const url = "http://127.0.0.1:1/?token=a&b=%22";
    for (const platform of ["win32", "darwin", "linux"] as const) {
      const [command, ...args] = openCommand(platform, url);
      expect(command).not.toMatch(/cmd|powershell|\bsh\b/u);
      expect(args.at(-1)).toBe(url);
    }
  });
});
