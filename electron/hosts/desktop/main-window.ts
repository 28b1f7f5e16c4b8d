import { join } from "node:path";
import { BrowserWindow, nativeTheme, screen } from "electron";
import { APP_ENTRY } from "./app-url.ts";
import { SMALLEST, fittingBounds, readBounds, writeBounds } from "./window-state.ts";

export interface WindowFiles {
  /** The bundled preload script. */
  readonly preload: string;
  /** The data folder, where the window's place is remembered. */
  readonly home: string;
}

/** Makes the one window, hidden until its first paint so that it never flashes white. */
export function createMainWindow({ preload, home }: WindowFiles): BrowserWindow {
  const boundsFile = join(home, "window.json");
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...fittingBounds(readBounds(boundsFile), screens),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: "案牍",
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1C1D1F" : "#F3F1EC",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once("ready-to-show", () => window.show());
  window.on("close", () => writeBounds(boundsFile, window.getNormalBounds()));
  void window.loadURL(APP_ENTRY);
  return window;
}
