import { headingTopic } from "../../../shared/domain/headings/topics.ts";
import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import { builtInSections } from "../../../templates/built-in.ts";
import type { StockedSection } from "../templates/template-stock.ts";

export interface ScoredTemplate {
  readonly template: StockedSection;
  readonly score: number;
}

/** How much of what is wanted, by weight, stands among the pairs of characters. */
function shared(wanted: ReadonlyMap<string, number>, grams: readonly string[]): number {
  return grams.reduce((sum, gram) => sum + (wanted.get(gram) ?? 0), 0);
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

/** In how many of the built-in templates a pair of characters stands. */
let counted: ReadonlyMap<string, number> | undefined;

function countGrams(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { topic, heading, text } of builtInSections)
    for (const gram of new Set([...gramsOf(`${topic}\n${heading}`), ...gramsOf(text)]))
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** What every second template says (持续, 提升) tells little of what is wanted. */
function weightOf(gram: string): number {
  counted ??= countGrams();
  return Math.log((1 + builtInSections.length) / (1 + (counted.get(gram) ?? 0))) + 0.1;
}

/** How much more one about the same field of work is worth, whatever its words. */
const SAME_FIELD = 0.25;
/** What its words are worth where it is about another field: 稳中有升 is said of everything. */
const OTHER_FIELD = 0.6;

const fieldOf = ({ topic, heading }: StockedSection): string | null =>
  headingTopic(heading) ?? headingTopic(topic);

/** How much more a template for the draft's own occasion is worth; beside what it says of the topic little. */
const SAME_OCCASION = 0.08;

/** Section templates of a role, those about the folded topic first, then those for the occasion (by its id), else in their own order. */
export function templatesAbout(
  sections: readonly StockedSection[],
  topic: string,
  role: Role | null,
  occasion: string | null,
): ScoredTemplate[] {
  const field = headingTopic(topic);
  const wanted = new Map(contentGrams(topic).map((gram) => [gram, weightOf(gram)]));
  const all = [...wanted.values()].reduce((sum, weight) => sum + weight, 0);
  const share = (grams: readonly string[]): number => (all === 0 ? 0 : shared(wanted, grams) / all);
  return sections
    .filter((template) => role === null || template.role === role)
    .map((template) => {
      const name = share(gramsOf(`${template.topic}\n${template.heading}`));
      const text = share(gramsOf(template.text));
      const named = topic !== "" && topic.includes(fold(template.topic)) ? 0.5 : 0;
      const own = field === null ? null : fieldOf(template);
      const same = own !== null && own === field ? SAME_FIELD : 0;
      const other = own !== null && own !== field ? OTHER_FIELD : 1;
      const score = Math.min(1, Math.max(name, text / 2) * other + Math.max(named, same));
      const suits = occasion !== null && (topic === "" || score > 0) && template.occasions.includes(occasion);
      return { template, score: score + (suits ? SAME_OCCASION : 0) };
    })
    .sort((a, b) => b.score - a.score);
}
