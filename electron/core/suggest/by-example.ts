import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";
import { gramWeight, gramsOf } from "./gram-weights.ts";
import type { SectionIndex } from "./section-index.ts";
import { sectionsOfRole, type SectionRow } from "./suggest-queries.ts";

/** So many of the newest sections of a role are looked through. */
const MOST_LOOKED_THROUGH = 80;
/** Set by reading what the sample library gives for each built-in template. */
const LEAST_LIKENESS = 0.07;

function weightOfAll(grams: readonly string[]): number {
  return grams.reduce((sum, gram) => sum + gramWeight(gram), 0);
}

/** How much a folded text has in common with an example, 0 to 1: the cosine of their pairs of characters, rare ones counting more. */
function likenessTo(example: string): (folded: string) => number {
  const wanted = new Set(gramsOf(example));
  const all = weightOfAll([...wanted]);
  return (folded) => {
    const grams = contentGrams(folded);
    const shared = weightOfAll(grams.filter((gram) => wanted.has(gram)));
    return shared / Math.max(1e-9, Math.sqrt(all * weightOfAll(grams)));
  };
}

interface LikeSection {
  readonly section: SectionRow;
  /** Likeness, 0 to 1. */
  readonly score: number;
}

/**
 * The library's newest sections of a role that say what an example says, whatever their headings, likest first: 黄在哪里 is found by
 * the figures of its text.
 */
export function sectionsLike(
  store: Store,
  index: SectionIndex,
  example: string,
  role: Role | null,
): LikeSection[] {
  const likeness = likenessTo(example);
  return sectionsOfRole(store, role, MOST_LOOKED_THROUGH)
    .map((section) => ({ section, score: likeness(index.textOf(store, section)) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score);
}
