/** Names that the main process and the preload agree on. */
export const CHANNELS = {
  chooseFiles: "desktop:choose-files",
  chooseFolder: "desktop:choose-folder",
  saveFile: "desktop:save-file",
  showSaved: "desktop:show-saved",
  print: "desktop:print",
  /** Page → main: the page is loaded and wants its port to the backend. */
  connect: "desktop:connect",
  /** Main → page: carries the MessagePort. */
  port: "desktop:port",
  /** Main → page: save what is unsaved, then answer with `flushed`. */
  flush: "desktop:flush",
  flushed: "desktop:flushed",
} as const;
