/** RFC 5987 attr-char: what encodeURIComponent leaves but the grammar does not allow is escaped too. */
function extendedValue(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A header that saves under `name` in every browser: an ASCII stand-in, then the name itself in UTF-8 (RFC 6266). */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${extendedValue(name)}`;
}
