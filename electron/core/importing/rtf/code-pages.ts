import iconv from "iconv-lite";

/** \fcharset of a font → code page (specification 1.9.1, font table). */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
};

export function codePageOfCharset(charset: number): number | undefined {
  return CHARSETS[charset];
}

/** Bytes in a Windows code page as text; GBK for what is not known. */
export function decodeCodePage(bytes: readonly number[], codePage: number): string {
  const name =
    codePage === 936 || codePage === 54936 ? "gb18030" : codePage === 65001 ? "utf8" : `cp${codePage}`;
  const buffer = Buffer.from(bytes);
  return iconv.decode(buffer, iconv.encodingExists(name) ? name : "gb18030");
}
