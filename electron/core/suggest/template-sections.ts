import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { StockedSection } from "../templates/template-stock.ts";

export interface ScoredTemplate {
  readonly template: StockedSection;
  readonly score: number;
}

function share(wanted: ReadonlySet<string>, grams: readonly string[]): number {
  let shared = 0;
  for (const gram of grams) if (wanted.has(gram)) shared++;
  return wanted.size === 0 ? 0 : shared / wanted.size;
}

/** The pairs of characters of texts that are asked for at every move of the caret. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 2000;

function gramsOf(text: string): readonly string[] {
  const grams = known.get(text) ?? contentGrams(fold(text));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, grams);
  return grams;
}

/** How much more a template for the draft's own occasion is worth; beside what it says of the topic little. */
const SAME_OCCASION = 0.08;

/** Section templates of a role, those about the folded topic first, then those for the occasion (by its id), else in their own order. */
export function templatesAbout(
  sections: readonly StockedSection[],
  topic: string,
  role: Role | null,
  occasion: string | null,
): ScoredTemplate[] {
  const wanted = new Set(contentGrams(topic));
  return sections
    .filter((template) => role === null || template.role === role)
    .map((template) => {
      const name = share(wanted, gramsOf(`${template.topic}\n${template.heading}`));
      const text = share(wanted, gramsOf(template.text));
      const named = topic !== "" && topic.includes(fold(template.topic)) ? 0.5 : 0;
      const score = Math.min(1, Math.max(name, text / 2) + named);
      const suits = occasion !== null && (topic === "" || score > 0) && template.occasions.includes(occasion);
      return { template, score: score + (suits ? SAME_OCCASION : 0) };
    })
    .sort((a, b) => b.score - a.score);
}
