import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import type { StockHeading, StockSet } from "../../../shared/domain/headings/heading-stock.ts";
import { builtInOccasions, builtInSections } from "../../../templates/built-in.ts";

const SOURCE = "内置模板";

/** Headings without slots: one with a slot says too little of its own. */
function words(template: string): string | null {
  const runs = parseTemplateText(template);
  return runs.every(({ type }) => type === "text") ? template : null;
}

/** The headings that the built-in templates come with, so that an empty library has something to offer. */
export function builtInHeadings(): StockHeading[] {
  const parts = builtInOccasions.flatMap(({ skeletons }) => skeletons).flatMap(({ parts }) => parts);
  const tops = parts.map(({ heading }) => heading);
  const points = parts.flatMap((part) => part.points.map(({ heading }) => heading));
  const sections = builtInSections.flatMap(({ role, heading }) =>
    role === "opening" || role === "closing" ? [] : [heading],
  );
  const texts = [...tops, ...points, ...sections];
  const plain = texts.flatMap((text) => (text === null ? [] : (words(text) ?? [])));
  return [...new Set(plain)].map((text) => ({ id: null, text, count: 0, from: null, to: null, names: [] }));
}

/** The headings that stand side by side in a built-in skeleton. */
export function builtInSets(): StockSet[] {
  const parts = builtInOccasions.flatMap(({ skeletons }) => skeletons).flatMap(({ parts }) => parts);
  return parts.flatMap(({ points }) => {
    const headings = points.flatMap(({ heading }) => words(heading) ?? []);
    return headings.length < 2 ? [] : [{ headings, source: SOURCE }];
  });
}
