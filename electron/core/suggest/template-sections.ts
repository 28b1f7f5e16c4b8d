import { headingTopics, shareTopic } from "../../../shared/domain/headings/topics.ts";
import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import { GENERAL_TOPIC } from "../../../shared/domain/templates/vocabulary.ts";
import type { StockedSection } from "../templates/template-stock.ts";
import { gramWeight, gramsOf } from "./gram-weights.ts";

export interface ScoredTemplate {
  readonly template: StockedSection;
  readonly score: number;
}

/** How much of what is wanted, by weight, stands among the pairs of characters. */
function shared(wanted: ReadonlyMap<string, number>, grams: readonly string[]): number {
  return grams.reduce((sum, gram) => sum + (wanted.get(gram) ?? 0), 0);
}

/** How much more one about the same field of work is worth, whatever its words. */
const SAME_FIELD = 0.25;
/** What its words are worth where it is about another field: 稳中有升 is said of everything. */
const OTHER_FIELD = 0.6;

function fieldsOf({ topic, heading }: StockedSection): Set<string> {
  const named = headingTopics(heading);
  return named.size > 0 ? named : headingTopics(topic);
}

/** 综合 names no field: 综合实力 does not ask for it. */
const isTopic = ({ topic }: StockedSection): boolean => topic !== GENERAL_TOPIC;

/** What a template is found by: its topic and its heading. */
export const nameOf = (template: StockedSection): string =>
  isTopic(template) ? `${template.topic}\n${template.heading}` : template.heading;

/** How much more a template for the draft's own occasion is worth; beside what it says of the topic little. */
const SAME_OCCASION = 0.08;

/** Section templates of a role, those about the folded topic first, then those for the occasion (by its id), else in their own order. */
export function templatesAbout(
  sections: readonly StockedSection[],
  topic: string,
  role: Role | null,
  occasion: string | null,
): ScoredTemplate[] {
  const fields = headingTopics(topic);
  const wanted = new Map(contentGrams(topic).map((gram) => [gram, gramWeight(gram)]));
  const all = [...wanted.values()].reduce((sum, weight) => sum + weight, 0);
  const share = (grams: readonly string[]): number => (all === 0 ? 0 : shared(wanted, grams) / all);
  return sections
    .filter((template) => role === null || template.role === role)
    .map((template) => {
      const name = share(gramsOf(nameOf(template)));
      const text = share(gramsOf(template.text));
      const named = isTopic(template) && topic !== "" && topic.includes(fold(template.topic)) ? 0.5 : 0;
      const own = fields.size === 0 ? fields : fieldsOf(template);
      const isSame = shareTopic(own, fields);
      const same = isSame ? SAME_FIELD : 0;
      const other = own.size > 0 && !isSame ? OTHER_FIELD : 1;
      const score = Math.min(1, Math.max(name, text / 2) * other + Math.max(named, same));
      const suits = occasion !== null && (topic === "" || score > 0) && template.occasions.includes(occasion);
      return { template, score: score + (suits ? SAME_OCCASION : 0) };
    })
    .sort((a, b) => b.score - a.score);
}
