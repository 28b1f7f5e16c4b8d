/** The page's own origin inside the desktop window. */
export const APP_SCHEME = "app";
const APP_ORIGIN = "app://andu";
export const APP_ENTRY = `${APP_ORIGIN}/index.html`;

/** What a window may load or ask for: our own pages, blobs and inline data, nothing else. Developer tools in development. */
const LOCAL_SCHEMES = new Set(["app:", "blob:", "data:"]);
const DEVELOPMENT_SCHEMES = new Set(["devtools:", "chrome-extension:"]);

function schemeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : "";
}

/** Whether a request may go out at all; everything else is cancelled, so that the program is offline by construction. */
export function isRequestAllowed(url: string, development: boolean): boolean {
  const scheme = schemeOf(url);
  return LOCAL_SCHEMES.has(scheme) || (development && DEVELOPMENT_SCHEMES.has(scheme));
}

/** Whether `url` is a page of ours: the only kind that a window may show and that the main process answers. */
export function isOwnPage(url: string): boolean {
  return schemeOf(url) === "app:" && new URL(url).host === "andu";
}

/**
 * The file below the page's folder that an app:// address means, as a relative path with forward slashes;
 * null for another host, another method's tricks or a path that leaves the folder.
 */
export function pagePath(url: string): string | null {
  if (!isOwnPage(url)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  const parts = path.split("/").filter((part) => part !== "");
  if (parts.some((part) => part === ".." || part === "." || /[\\:\0]/u.test(part))) return null;
  return parts.length === 0 ? "index.html" : parts.join("/");
}
