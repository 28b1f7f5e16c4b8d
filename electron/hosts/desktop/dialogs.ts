import { dirname, extname, join } from "node:path";
import { BrowserWindow, app, dialog, shell } from "electron";
import type { BackendSupervisor } from "../common/backend-supervisor.ts";
import { CHANNELS } from "./channels.ts";
import { handle } from "./handle.ts";
import { safeFileName, writeWhole } from "./save-file.ts";

const IMPORTABLE = ["txt", "md", "html", "htm", "docx", "doc", "wps", "rtf", "pdf", "ofd", "zip"];

/** Answers the page's wishes for dialogs; files come back as tokens of the backend, never as paths. */
export function answerDialogs(backend: () => Promise<BackendSupervisor>): void {
  let saved: string | null = null;

  async function choose(owner: BrowserWindow | null, folder: boolean): Promise<string[]> {
    const options = folder
      ? { title: "选择文件夹", properties: ["openDirectory" as const] }
      : {
          title: "选择讲话稿",
          properties: ["openFile" as const, "multiSelections" as const],
          filters: [
            { name: "讲话稿", extensions: IMPORTABLE },
            { name: "所有文件", extensions: ["*"] },
          ],
        };
    const chosen = owner ? await dialog.showOpenDialog(owner, options) : await dialog.showOpenDialog(options);
    const { grant } = await backend();
    return Promise.all(chosen.filePaths.map(grant));
  }

  handle(CHANNELS.chooseFiles, (event) => choose(BrowserWindow.fromWebContents(event.sender), false));
  handle(CHANNELS.chooseFolder, (event) => choose(BrowserWindow.fromWebContents(event.sender), true));

  handle(CHANNELS.saveFile, async (event, token, name) => {
    if (typeof token !== "string" || typeof name !== "string") return null;
    const owner = BrowserWindow.fromWebContents(event.sender);
    const file = safeFileName(name);
    const options = {
      title: "保存",
      defaultPath: join(saved ? dirname(saved) : app.getPath("documents"), file),
      filters: [{ name: "文件", extensions: [extname(file).slice(1) || "docx"] }],
    };
    const { canceled, filePath } = owner
      ? await dialog.showSaveDialog(owner, options)
      : await dialog.showSaveDialog(options);
    if (canceled || !filePath) return null;
    const { bytes } = await (await backend()).files.read(token);
    await writeWhole(filePath, bytes);
    saved = filePath;
    return { name: filePath };
  });

  handle(CHANNELS.showSaved, () => {
    if (saved) shell.showItemInFolder(saved);
  });
  handle(CHANNELS.print, (event) => {
    event.sender.print({ silent: false, printBackground: false });
  });
}
