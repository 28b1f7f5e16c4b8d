import type { Role } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import type { Store } from "../store/open-store.ts";
import { sectionsAbout } from "./library-sections.ts";
import { MOST_JUDGED, rankSections, type PlaceFacts, type RankedSection } from "./rank-sections.ts";
import type { SectionIndex } from "./section-index.ts";
import { headedSection } from "./section-index-queries.ts";

/** Where few headings fit, sections that speak of the topic in their text are looked at, too. */
export const FEW_HEADINGS = 12;

export interface SectionWish {
  /** Heading or words, as written. */
  readonly topic: string;
  readonly role: Role | null;
  readonly place: PlaceFacts;
  readonly limit: number;
  /** Speeches that are not to be taken from. */
  readonly leftOut?: (speech: number) => boolean;
}

export interface FittingSections {
  /** How many were found in all. */
  readonly total: number;
  readonly ranked: readonly RankedSection[];
}

/** The library's sections for a topic, best first. */
export function fittingSections(
  store: Store,
  directory: BlockDirectory,
  index: SectionIndex,
  wish: SectionWish,
): FittingSections {
  const { topic, role, place, limit, leftOut = () => false } = wish;
  const found = index.about(topic, role, MOST_JUDGED, leftOut);
  if (found.length < FEW_HEADINGS) {
    const known = new Set(found.map(({ section }) => section.id));
    for (const { section } of sectionsAbout(store, directory, fold(topic), role)) {
      if (known.has(section.id) || leftOut(section.speechId)) continue;
      const headed = headedSection(store, section.id);
      if (headed) found.push({ section: headed, heading: 0, weight: 0 });
    }
  }
  const ranked = rankSections(found, topic, index, place, limit, (section) => index.textOf(store, section));
  return { total: found.length, ranked };
}
