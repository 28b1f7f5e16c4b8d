import { contextBridge, ipcRenderer } from "electron";
import { PORT_MESSAGE, type DesktopBridge } from "../../shared/contract/desktop.ts";
import { CHANNELS } from "../hosts/desktop/channels.ts";

/** All that the page gets beyond its port: dialogs, printing, and the wish to save before the end. */
const bridge: DesktopBridge = {
  chooseFiles: () => ipcRenderer.invoke(CHANNELS.chooseFiles),
  chooseFolder: () => ipcRenderer.invoke(CHANNELS.chooseFolder),
  saveFile: (token, name) => ipcRenderer.invoke(CHANNELS.saveFile, token, name),
  showSaved: () => ipcRenderer.invoke(CHANNELS.showSaved),
  print: () => ipcRenderer.invoke(CHANNELS.print),
  onFlush: (save) => {
    ipcRenderer.on(CHANNELS.flush, () => {
      void save().finally(() => ipcRenderer.send(CHANNELS.flushed));
    });
  },
};

contextBridge.exposeInMainWorld("anduDesktop", bridge);

// A MessagePort cannot pass through contextBridge; it goes to the page's own window instead.
ipcRenderer.on(CHANNELS.port, (event) => {
  window.postMessage(PORT_MESSAGE, location.origin, [...event.ports]);
});
window.addEventListener("DOMContentLoaded", () => void ipcRenderer.invoke(CHANNELS.connect));
