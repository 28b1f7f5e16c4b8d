import { ipcMain, type App, type BrowserWindow } from "electron";
import { CHANNELS } from "./channels.ts";

const FLUSH_MS = 3000;

/** Asks the page to save what is unsaved and waits for its answer, or a few seconds for a page that hangs. */
function flushPage(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      ipcMain.removeListener(CHANNELS.flushed, finish);
      resolve();
    };
    const timer = setTimeout(finish, FLUSH_MS);
    ipcMain.once(CHANNELS.flushed, finish);
    window.webContents.send(CHANNELS.flush);
  });
}

/** Before the last window goes: drafts saved, then the library closed, then the program ends. */
export function quitGracefully(app: App, window: BrowserWindow, closeBackend: () => Promise<void>): void {
  let flushed = false;
  let closed = false;
  async function saveThenClose(): Promise<void> {
    await flushPage(window);
    flushed = true;
    window.close();
  }
  window.on("close", (event) => {
    if (flushed) return;
    event.preventDefault();
    void saveThenClose();
  });
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    void closeBackend().finally(() => {
      closed = true;
      app.quit();
    });
  });
  app.on("window-all-closed", () => app.quit());
}
