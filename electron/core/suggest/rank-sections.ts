import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import { TextComparison } from "../../../shared/domain/mining/trigrams.ts";
import { saturation } from "../search/bm25.ts";
import type { HeadedSection } from "./section-index-queries.ts";
import { headingGrams, type HeadedMatch, type SectionIndex } from "./section-index.ts";

/** Of the sections found by heading so many are judged by what stands in them, and of these so many may be suggested. */
export const MOST_JUDGED = 160;
const MOST_RANKED = 80;
/** All texts together are compared by at most so many runs of three characters. */
const MOST_TRIGRAMS = 64_000;

/** Set by trying sections held out of a library (tests/eval/section-suggestion.ts). */
const HEADING = 0.034;
const BODY = 0.03;
const LIKE_OTHERS = 1.13;
const REPEATED = 0.25;

/** What else speaks for a section where the place in the draft is known; small beside what its text says. */
export interface PlaceFacts {
  readonly occasion: string | null;
  readonly level: number | null;
  /** Speeches the draft has taken from, with the share of the draft that is theirs. */
  readonly used: ReadonlyMap<number, number>;
  readonly newestYear: number;
}

const SAME_OCCASION = 0.012;
const SAME_LEVEL = 0.006;
const FRESH = 0.003;
const USED = 0.04;

export interface RankedSection {
  readonly section: HeadedSection;
  readonly score: number;
}

interface Judged extends RankedSection {
  /** Its place among the texts. */
  readonly at: number;
}

function bodyScores(texts: readonly string[], topic: string, index: SectionIndex): number[] {
  const grams = headingGrams(topic);
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return texts.map((text) =>
    grams.reduce((sum, gram) => {
      const times = text.split(gram).length - 1;
      return times === 0 ? sum : sum + index.weightOf(gram) * saturation(times, text.length / mean);
    }, 0),
  );
}

function placeScore(section: HeadedSection, place: PlaceFacts): number {
  const { occasion, level, used, newestYear } = place;
  const occasions = occasion !== null && section.occasion !== null && section.occasion === occasion;
  const age = section.year === null ? 20 : Math.min(20, Math.max(0, newestYear - section.year));
  return (
    (occasions ? SAME_OCCASION : 0) +
    (level !== null && level === section.level ? SAME_LEVEL : 0) +
    FRESH * (1 - age / 20) -
    USED * (used.get(section.speechId) ?? 0)
  );
}

/** Takes the best, then those that say something else, too. */
function varied(judged: readonly Judged[], texts: TextComparison, limit: number): RankedSection[] {
  const rest = judged.map((one) => ({ ...one, repeats: 0 }));
  const out: RankedSection[] = [];
  while (out.length < limit && rest.length > 0) {
    let best = 0;
    rest.forEach(({ score, repeats }, at) => {
      const top = rest[best];
      if (top && score - REPEATED * repeats > top.score - REPEATED * top.repeats) best = at;
    });
    const [taken] = rest.splice(best, 1);
    if (!taken) break;
    out.push({ section: taken.section, score: taken.score });
    for (const one of rest) one.repeats = Math.max(one.repeats, texts.dice(taken.at, one.at));
  }
  return out;
}

/**
 * The sections to suggest under a heading, best first, at most `limit`. Those found by their headings are judged by how much their
 * text is like what the others say (a section in the middle of all that is said on a topic serves more drafts than an odd one), and
 * by the words of the topic in it; one that repeats a better one steps back. `textOf` gives the folded beginning of a section without its heading.
 */
export function rankSections(
  found: readonly HeadedMatch[],
  topic: string,
  index: SectionIndex,
  place: PlaceFacts,
  limit: number,
  textOf: (section: HeadedSection) => string,
): RankedSection[] {
  const texts = found.map(({ section }) => textOf(section));
  const bodies = bodyScores(texts, quickFold(topic), index);
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const keepOneIn = Math.max(1, Math.ceil(total / MOST_TRIGRAMS));
  const comparison = new TextComparison(texts, keepOneIn);
  const topHeading = Math.max(1e-9, ...found.map(({ heading }) => heading));
  const topBody = Math.max(1e-9, ...bodies);
  const named = found.map(({ heading }, at) => heading / topHeading + (0.4 * (bodies[at] ?? 0)) / topBody);
  const order = found.map((_, at) => at).sort((a, b) => (named[b] ?? 0) - (named[a] ?? 0) || a - b);
  const judged = order.slice(0, MOST_RANKED).flatMap((at) => {
    const match = found[at];
    if (!match) return [];
    let like = 0;
    let weight = 0;
    found.forEach((other, otherAt) => {
      if (otherAt === at) return;
      like += other.weight * comparison.dice(at, otherAt);
      weight += other.weight;
    });
    const score =
      (HEADING * match.heading) / topHeading +
      (BODY * (bodies[at] ?? 0)) / topBody +
      (LIKE_OTHERS * like) / Math.max(1e-9, weight) +
      placeScore(match.section, place);
    return [{ section: match.section, score, at }];
  });
  return varied(judged, comparison, limit);
}
