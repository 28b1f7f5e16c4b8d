import { ROLES, type Role } from "../../../shared/domain/speech/speech.ts";
import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import { topBy } from "../search/top-by.ts";
import { inverseFrequency, saturation } from "../search/bm25.ts";
import { indexState, type IndexState } from "../indexing/match-queries.ts";
import type { Store } from "../store/open-store.ts";
import { headedSections, textsBetween, type HeadedSection } from "./section-index-queries.ts";

/** A section whose heading fits a topic. */
export interface HeadedMatch {
  readonly section: HeadedSection;
  /** bm25 of the pairs of characters of the heading. */
  readonly heading: number;
  /** How much the heading has in common with the topic, each pair of characters counted the less the more headings hold it. */
  readonly weight: number;
}

/** The pairs of neighbouring characters of a heading by which it is found. */
export function headingGrams(heading: string): string[] {
  return contentGrams(quickFold(heading));
}

/** Pairs that nearly every heading holds count little, those of few headings much, but not without end. */
const SMOOTHING = 3;

/** Characters of section texts that are kept, those used last. */
const MOST_KEPT = 3_000_000;

/** A day as a number times this is still exact. */
const MOST_SECTIONS = 1e8;

/** Read between two looks at the clock. */
const SPEECHES_AT_ONCE = 20;

/** A long section is judged by so much of its beginning. */
const LOOKED_THROUGH = 4000;

/** The folded beginning of the blocks [first, end); line by line, since single lines fold many times as fast as long texts. */
function beginningOf(store: Store, first: number, end: number): string {
  const lines: string[] = [];
  let length = 0;
  for (const text of textsBetween(store, first, end)) {
    lines.push(quickFold(text));
    length += text.length + 1;
    if (length > LOOKED_THROUGH) break;
  }
  return lines.join("\n").slice(0, LOOKED_THROUGH);
}

type SectionPlace = Pick<HeadedSection, "id" | "firstBlock" | "endBlock">;

/** The headings of the library's sections in memory: about a hundred bytes a section; and the texts of those used last. */
export class SectionIndex {
  readonly #texts = new Map<number, string>();
  #kept = 0;
  readonly #sections: HeadedSection[] = [];
  readonly #roles: number[] = [];
  readonly #lengths: number[] = [];
  /** Of each section the day of its speech and, for those of one day, the order in which they came. */
  readonly #ages: number[] = [];
  readonly #places = new Map<string, number[]>();
  #length = 0;

  add(section: HeadedSection): void {
    const grams = headingGrams(section.heading);
    for (const gram of grams) {
      const places = this.#places.get(gram);
      if (places) places.push(this.#sections.length);
      else this.#places.set(gram, [this.#sections.length]);
    }
    this.#sections.push(section);
    this.#roles.push(ROLES.indexOf(section.role));
    this.#lengths.push(grams.length);
    this.#ages.push(Number(section.date?.replaceAll("-", "") ?? 0) * MOST_SECTIONS + this.#ages.length);
    this.#length += grams.length;
  }

  /** The folded beginning of a section without its heading. */
  textOf(store: Store, { id, firstBlock, endBlock }: SectionPlace): string {
    const known = this.#texts.get(id);
    const text = known ?? beginningOf(store, firstBlock + 1, endBlock);
    this.#texts.delete(id);
    this.#texts.set(id, text);
    if (known === undefined) this.#kept += text.length;
    for (const [oldest, old] of this.#texts) {
      if (this.#kept <= MOST_KEPT || oldest === id) break;
      this.#texts.delete(oldest);
      this.#kept -= old.length;
    }
    return text;
  }

  get size(): number {
    return this.#sections.length;
  }

  /** How much a pair tells. */
  weightOf(gram: string): number {
    return inverseFrequency(this.#sections.length, this.#places.get(gram)?.length ?? 0);
  }

  /** Sections of a role whose headings share the most with a topic, best first, of equals the newest, at most `limit`. */
  about(
    topic: string,
    role: Role | null,
    limit: number,
    leftOut: (speech: number) => boolean = () => false,
  ): HeadedMatch[] {
    const roleAt = role === null ? -1 : ROLES.indexOf(role);
    const mean = this.#length / Math.max(1, this.#sections.length);
    const fits = (place: number): boolean =>
      (roleAt < 0 || this.#roles[place] === roleAt) && !leftOut(this.#sections[place]?.speechId ?? 0);
    const touched: number[] = [];
    const heading = new Float64Array(this.#sections.length);
    const weight = new Float64Array(this.#sections.length);
    for (const gram of headingGrams(topic)) {
      const places = (this.#places.get(gram) ?? []).filter(fits);
      const idf = this.weightOf(gram);
      for (const place of places) {
        if (heading[place] === 0) touched.push(place);
        heading[place] =
          (heading[place] ?? 0) + idf * saturation(1, (this.#lengths[place] ?? 0) / Math.max(1, mean));
        weight[place] = (weight[place] ?? 0) + idf / (places.length + SMOOTHING);
      }
    }
    const placeOf = (at: number): number => touched[at] ?? 0;
    const score = (at: number): number => heading[placeOf(at)] ?? 0;
    const age = (at: number): number => this.#ages[placeOf(at)] ?? 0;
    return topBy(touched.length, limit, score, age).flatMap((at) => {
      const place = placeOf(at);
      const section = this.#sections[place];
      return section ? [{ section, heading: heading[place] ?? 0, weight: weight[place] ?? 0 }] : [];
    });
  }
}

/** The section index of a library, read bit by bit. */
export interface SectionIndexSource {
  /** As the library stands now; what was not read yet is read first, for so many milliseconds at most. */
  readonly now: (ms?: number) => SectionIndex;
  /** Reads for some milliseconds; false when nothing is left to read. */
  readonly readMore: (ms: number) => boolean;
}

export function createSectionIndexSource(store: Store): SectionIndexSource {
  let index = new SectionIndex();
  let known: Pick<IndexState, "stamp" | "removals"> = { stamp: 0, removals: 0 };
  /** Reads some more speeches; false where all are read. */
  function read(): boolean {
    const { stamp, removals } = indexState(store);
    if (removals !== known.removals) {
      index = new SectionIndex();
      known = { stamp: 0, removals };
    }
    if (known.stamp >= stamp) return false;
    const next = Math.min(stamp, known.stamp + SPEECHES_AT_ONCE);
    for (const section of headedSections(store, known.stamp, next)) index.add(section);
    known = { stamp: next, removals };
    return true;
  }
  function readMore(ms: number): boolean {
    const until = performance.now() + ms;
    while (read()) if (performance.now() >= until) return true;
    return false;
  }
  return {
    now(ms = Number.POSITIVE_INFINITY) {
      readMore(ms);
      return index;
    },
    readMore,
  };
}
