import { contentGrams } from "../search/likeness.ts";

/** More are not compared with each other. */
const MOST_COMPARED = 60;

/** The text of a list that has the most in common with the others (pairs of characters, Dice); null for an empty list. */
export function typicalOf(texts: readonly string[]): string | null {
  const some = texts.slice(-MOST_COMPARED).map((text) => ({ text, grams: new Set(contentGrams(text)) }));
  let best: string | null = null;
  let highest = -1;
  for (const one of some) {
    let sum = 0;
    for (const other of some) {
      let shared = 0;
      for (const gram of one.grams) if (other.grams.has(gram)) shared++;
      sum += (2 * shared) / Math.max(1, one.grams.size + other.grams.size);
    }
    if (sum > highest) {
      highest = sum;
      best = one.text;
    }
  }
  return best;
}
