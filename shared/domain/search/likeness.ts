import type { TextRange } from "./ranges.ts";

/** The pairs of characters of a text; what is not in `weights` weighs as much as the mean. */
export interface WeightedGrams {
  readonly grams: ReadonlySet<string>;
  readonly weights: ReadonlyMap<string, number>;
}

const CONTENT = /[\p{L}\p{N}]+/gu;

/** Pairs of neighbouring letters or figures of folded text in order; punctuation and blanks part them. */
export function contentGrams(folded: string): string[] {
  const grams: string[] = [];
  for (const [stretch] of folded.matchAll(CONTENT)) {
    const characters = Array.from(stretch);
    for (let i = 0; i + 1 < characters.length; i++)
      grams.push(`${characters[i] ?? ""}${characters[i + 1] ?? ""}`);
  }
  return grams;
}

function overlap(query: WeightedGrams, mean: number, total: number, grams: ReadonlySet<string>): number {
  let shared = 0;
  let weight = 0;
  for (const gram of grams) {
    if (!query.grams.has(gram)) continue;
    shared++;
    weight += query.weights.get(gram) ?? mean;
  }
  const contained = total === 0 ? 0 : weight / total;
  const alike = (2 * shared) / Math.max(1, query.grams.size + grams.size);
  return 0.7 * contained + 0.3 * alike;
}

const SENTENCE = /[^。!?\n]+[。!?\n]*/gu;

/** 0 to 1: how much of a text's pairs stand in the folded text, in its likest sentence or in the whole of it. */
export function likeness(query: WeightedGrams, folded: string): number {
  const weights = [...query.weights.values()];
  const mean = weights.length === 0 ? 1 : weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  let total = 0;
  for (const gram of query.grams) total += query.weights.get(gram) ?? mean;
  let best = overlap(query, mean, total, new Set(contentGrams(folded)));
  for (const [sentence] of folded.matchAll(SENTENCE)) {
    best = Math.max(best, overlap(query, mean, total, new Set(contentGrams(sentence))));
  }
  return best;
}

/** Stretches of at least three characters that the folded text shares with the query. */
export function sharedRanges(query: WeightedGrams, folded: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = -1;
  for (let i = 0; i < folded.length; i++) {
    const shared = i + 1 < folded.length && query.grams.has(folded.slice(i, i + 2));
    if (shared && start < 0) start = i;
    if (!shared && start >= 0) {
      if (i + 1 - start >= 3) ranges.push([start, i + 1]);
      start = -1;
    }
  }
  return ranges;
}
