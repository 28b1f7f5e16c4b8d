import type { App, Session, WebContents } from "electron";
import { isOwnPage, isRequestAllowed } from "./app-url.ts";

/** The one owner of onBeforeRequest: whatever is not local is cancelled. */
export function keepOffline(session: Session, development: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isRequestAllowed(details.url, development) });
  });
}

/** No page gets a permission of any kind, asked for or checked. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Dictionaries would be fetched from the network: the list is emptied first, then checking is turned off. */
export function turnOffSpellChecker(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

function lockDown(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-attach-webview", (event) => event.preventDefault());
  const stayHome = (event: { preventDefault: () => void; url: string }): void => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", stayHome);
  contents.on("will-redirect", stayHome);
  contents.on("will-frame-navigate", stayHome);
}

/** Applies to every window that is ever made. */
export function lockDownContents(app: App): void {
  app.on("web-contents-created", (_event, contents) => lockDown(contents));
}
