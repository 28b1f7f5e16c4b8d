import { join } from "node:path";
import { hasDisplay } from "../common/has-display.ts";
import { openAppWindow, type AppWindow } from "./app-window.ts";
import { openDefaultBrowser } from "./default-browser.ts";
import { findAppBrowser } from "./find-browser.ts";

/** How the user sees the page. */
export type Opened =
  | { readonly kind: "app"; readonly browser: string; readonly window: AppWindow }
  | { readonly kind: "default" }
  /** `display`: whether there is one, without a browser to show on it. */
  | { readonly kind: "none"; readonly display: boolean };

/** Opens the page in the best way there is: an app-like window, the default browser, or not at all. */
export async function openPage(url: string, home: string): Promise<Opened> {
  if (!hasDisplay(process.platform, process.env)) return { kind: "none", display: false };
  const browser = findAppBrowser(process.platform, process.env);
  if (browser) {
    return {
      kind: "app",
      browser: browser.name,
      window: openAppWindow(browser, url, join(home, "browser-profile")),
    };
  }
  return (await openDefaultBrowser(url)) ? { kind: "default" } : { kind: "none", display: true };
}
