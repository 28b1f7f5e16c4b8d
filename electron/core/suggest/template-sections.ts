import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import { builtInSections } from "../../../templates/built-in.ts";
import type { SectionTemplate } from "../../../templates/schema.ts";

export interface ScoredTemplate {
  readonly template: SectionTemplate;
  readonly score: number;
}

function share(wanted: ReadonlySet<string>, grams: readonly string[]): number {
  const have = new Set(grams);
  let shared = 0;
  for (const gram of wanted) if (have.has(gram)) shared++;
  return wanted.size === 0 ? 0 : shared / wanted.size;
}

/** Built-in sections of a role, those about the folded topic first, else in their own order. */
export function templatesAbout(topic: string, role: Role | null): ScoredTemplate[] {
  const wanted = new Set(contentGrams(topic));
  return builtInSections
    .filter((template) => role === null || template.role === role)
    .map((template) => {
      const name = share(wanted, contentGrams(fold(`${template.topic}\n${template.heading}`)));
      const text = share(wanted, contentGrams(fold(template.text)));
      const named = topic !== "" && topic.includes(fold(template.topic)) ? 0.5 : 0;
      return { template, score: Math.min(1, Math.max(name, text / 2) + named) };
    })
    .sort((a, b) => b.score - a.score);
}
