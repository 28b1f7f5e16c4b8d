import type { SourceLine } from "../../../../shared/domain/speech/speech.ts";
import { ReadError } from "../read-error.ts";

/** What a scanner or a stamp writes onto a page by itself. */
const MIN_CHARACTERS_PER_PAGE = 10;
const MAX_UNREADABLE = 0.3;
/** Signs without meaning, and accented letters, which is what a font without its table looks like. */
const UNREADABLE = /[\ufffd\ue000-\uf8ff\p{Cc}\u00a1-\u00b6\u00b8-\u024f\u02b0-\u02ff]/gu;

/** Throws ReadError file-no-text for a scan and for text whose font does not say what its signs mean. */
export function requireText(lines: readonly SourceLine[], pages: number): void {
  const text = lines
    .map((line) => line.text)
    .join("")
    .replace(/\s/gu, "");
  const unreadable = text.match(UNREADABLE)?.length ?? 0;
  if (text.length < MIN_CHARACTERS_PER_PAGE * Math.max(1, pages) || unreadable > text.length * MAX_UNREADABLE)
    throw new ReadError("file-no-text", `${text.length} characters on ${pages} pages`);
}
