/** Long enough for a browser to begin the download from the address. */
const KEEP_MS = 60_000;

/** Lets the browser save bytes as a download under `name`. */
export function saveBlob(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
