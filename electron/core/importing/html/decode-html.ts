import { decodeText, plausibility, type DecodedText } from "../decode-text.ts";

const HEAD_BYTES = 4096;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/iu;
/** How much better the text must look in another encoding to go against what the page declares. */
const DECLARED = 0.05;

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
  return plausibility(text) + DECLARED < plausibility(guess.text) ? guess : { text, encoding };
}
