import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import { builtInSections } from "../../../templates/built-in.ts";

/** The pairs of characters of texts that are asked for at every move of the caret. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 2000;

/** The pairs of characters of a text of a template, kept for the next time. */
export function gramsOf(text: string): readonly string[] {
  const grams = known.get(text) ?? contentGrams(fold(text));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, grams);
  return grams;
}

/** In how many of the built-in templates a pair of characters stands. */
let counted: ReadonlyMap<string, number> | undefined;

function countGrams(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { topic, heading, text } of builtInSections)
    for (const gram of new Set([...gramsOf(`${topic}\n${heading}`), ...gramsOf(text)]))
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** How much a pair of characters tells: what every second template says (持续, 提升) tells little of what is wanted. */
export function gramWeight(gram: string): number {
  counted ??= countGrams();
  return Math.log((1 + builtInSections.length) / (1 + (counted.get(gram) ?? 0))) + 0.1;
}
