import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import { gramWeight } from "./gram-weights.ts";

const LETTERS = /[\p{L}\p{N}]/u;
/** In a text shorter stretches tell nothing. */
const LEAST_IN_TEXT = 3;

/** The longest stretches, of `least` letters and more, that a text shares with another, in the order of the text. */
function stretches(text: string, other: string, least: number): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    let length = 0;
    while (
      at + length < text.length &&
      LETTERS.test(text[at + length] ?? "") &&
      other.includes(text.slice(at, at + length + 1))
    )
      length++;
    if (length >= least) words.push(text.slice(at, at + length));
    at += Math.max(1, length);
  }
  return [...new Set(words)];
}

/** The stretches, of two letters and more, that a heading shares with a topic, in the order of the heading. */
export function headingWords(heading: string, topic: string): string[] {
  return stretches(quickFold(heading), quickFold(topic), 2);
}

function weightOf(word: string): number {
  let sum = 0;
  for (let at = 0; at + 1 < word.length; at++) sum += gramWeight(word.slice(at, at + 2));
  return sum;
}

/** The most telling stretches, at most `most`, that a folded text shares with an example, the most telling first; none is part of another. */
export function textWords(folded: string, example: string, most: number): string[] {
  const words: string[] = [];
  const found = stretches(folded, quickFold(example), LEAST_IN_TEXT);
  for (const word of found.toSorted((a, b) => weightOf(b) - weightOf(a))) {
    if (words.length === most) break;
    if (!words.some((known) => known.includes(word) || word.includes(known))) words.push(word);
  }
  return words;
}
