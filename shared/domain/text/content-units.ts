let content: Uint8Array | null = null;

/** By UTF-16 unit: 1 for letters, figures and parts of surrogate pairs, 0 for marks and blanks. */
export function contentUnits(): Uint8Array {
  if (content) return content;
  content = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (isSurrogate || /[\p{L}\p{N}]/u.test(String.fromCharCode(code))) content[code] = 1;
  }
  return content;
}
