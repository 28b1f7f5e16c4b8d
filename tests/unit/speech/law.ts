import type { ParsedSpeech } from "../../../shared/domain/speech/speech.ts";

const squash = (text: string): string => text.replace(/\s/gu, "");

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const char of part) {
    at = whole.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function counts(text: string): Map<string, number> {
  const map = new Map<string, number>();
  for (const char of text) map.set(char, (map.get(char) ?? 0) + 1);
  return map;
}

/**
 * What breaks the law of the parser, or null: every character of the source (white space and a heading's final 。 or ： apart)
 * stands in title, salutation, a block or removed, once and in order.
 */
export function lawBreach(source: string, speech: ParsedSpeech): string | null {
  const all = squash(source);
  const blocks = squash(speech.blocks.map((block) => (block.marker ?? "") + block.text).join(""));
  const removed = squash(speech.removed.map((entry) => entry.text).join(""));
  const title = squash(speech.title ?? "");
  const salutation = squash(speech.salutation ?? "");
  const want = counts(all);
  const have = counts(title + salutation + blocks + removed);
  const headings = speech.blocks.filter((block) => block.type === "heading").length;
  let stops = 0;
  for (const char of new Set([...want.keys(), ...have.keys()])) {
    const missing = (want.get(char) ?? 0) - (have.get(char) ?? 0);
    if (missing < 0) return `invented ${-missing} × ${char}`;
    if (missing > 0 && char !== "。" && char !== "：") return `lost ${missing} × ${char}`;
    stops += missing;
  }
  if (stops > headings) return `lost ${stops} signs with ${headings} headings`;
  for (const [name, text] of Object.entries({ blocks, removed, title, salutation }))
    if (!isSubsequence(text, all)) return `${name} out of order`;
  return null;
}
