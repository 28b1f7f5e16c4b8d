import type { Entry } from "yauzl";
import { decodeText } from "../decode-text.ts";

const UTF8_FLAG = 0x800;
/** Info-ZIP's extra field with the name in UTF-8 (APPNOTE 4.6.9): version, checksum, name. */
const UNICODE_PATH = 0x7075;

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The name of a zip entry with "/" between its parts, without "..", drives and a slash in front. Names that do not say that they are
 * UTF-8 are in the code page of the machine that packed them: GBK on a Chinese Windows.
 */
export function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const unicode = entry.extraFields.find((field) => field.id === UNICODE_PATH)?.data.subarray(5);
  const name =
    (unicode && strict(unicode, "utf-8")) ??
    strict(raw, "utf-8") ??
    ((entry.generalPurposeBitFlag & UTF8_FLAG) === 0 ? strict(raw, "gb18030") : null) ??
    decodeText(raw).text;
  return name
    .split(/[\\/]+/u)
    .filter((part) => part !== "" && part !== "." && part !== ".." && !/^[A-Za-z]:$/u.test(part))
    .join("/");
}
