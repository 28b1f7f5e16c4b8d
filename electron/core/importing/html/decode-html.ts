import { decodeText, type DecodedText } from "../decode-text.ts";

const HEAD_BYTES = 4096;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/iu;
/** Above this share of characters that stand for nothing the page does not have the encoding it declares. */
const MAX_UNREADABLE = 0.005;

function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const label = CHARSET.exec(head)?.[1];
  try {
    const { encoding } = new TextDecoder(label ?? "-");
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    return null;
  }
}

/** Text of a web page: byte order mark, strict UTF-8, the declared encoding where it fits, else by the look of the text. Never throws. */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  const guess = decodeText(bytes);
  const encoding = declared(bytes);
  if (guess.encoding.startsWith("utf-") || encoding === null || encoding === guess.encoding) return guess;
  if (encoding.startsWith("utf-")) return guess;
  const text = new TextDecoder(encoding).decode(bytes);
  const unreadable = text.match(/\ufffd/gu)?.length ?? 0;
  return unreadable > text.length * MAX_UNREADABLE ? guess : { text, encoding };
}
