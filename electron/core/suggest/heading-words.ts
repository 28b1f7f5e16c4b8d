import { quickFold } from "../../../shared/domain/search/quick-fold.ts";

const LETTERS = /[\p{L}\p{N}]/u;

/** The longest stretches, of two letters and more, that a heading shares with a topic, in the order of the heading. */
export function headingWords(heading: string, topic: string): string[] {
  const text = quickFold(heading);
  const wanted = quickFold(topic);
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    let length = 0;
    while (
      at + length < text.length &&
      LETTERS.test(text[at + length] ?? "") &&
      wanted.includes(text.slice(at, at + length + 1))
    )
      length++;
    if (length >= 2) words.push(text.slice(at, at + length));
    at += Math.max(1, length);
  }
  return [...new Set(words)];
}
