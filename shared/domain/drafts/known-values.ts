import { plainForm } from "../text/plain.ts";
import { shortPlace } from "../speech/gazetteer.ts";
import type { SlotPart } from "./dress-parts.ts";

/** What is known of the speech that a text comes from. */
export interface SourceFacts {
  readonly year: number | null;
  /** The speaker's name. */
  readonly speaker: string | null;
  /** Places that the speech is given in, as its title and opening name them. */
  readonly places: readonly string[];
}

/** What is known of the draft that the text goes into; empty where it is not. */
export interface DraftFacts {
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly town: string;
  readonly unit: string;
  readonly leaderPost: string;
  readonly leaderName: string;
  /** The meeting's name. */
  readonly meeting: string;
  /** The meeting's day as it is written: 2026年3月5日. */
  readonly day: string;
  readonly year: number | null;
}

const LEVELS: readonly (readonly [RegExp, "province" | "city" | "county" | "town"])[] = [
  [/(?:省|自治区)$/u, "province"],
  [/(?:市|州|盟)$/u, "city"],
  [/(?:县|区|旗)$/u, "county"],
  [/(?:镇|乡|街道)$/u, "town"],
];

/** A source's own place, in full or in short, becomes the draft's place of the same level; any other place stays to be filled in. */
function placeValue(place: string, source: SourceFacts, draft: DraftFacts): string | null {
  const full = source.places.map(plainForm).find((own) => own === place || shortPlace(own) === place);
  const level = full && LEVELS.find(([ending]) => ending.test(full))?.[1];
  if (full === undefined || !level || draft[level] === "") return null;
  return full === place ? draft[level] : shortPlace(plainForm(draft[level]));
}

/** This year, last year and next year move along with the speech; other years are dates of their own. */
function yearValue(text: string, source: SourceFacts, draft: DraftFacts): string | null {
  if (source.year === null || draft.year === null || !/^\d{4}$/u.test(text)) return null;
  const year = Number(text);
  return Math.abs(year - source.year) <= 1 ? String(year + draft.year - source.year) : null;
}

/** The speaker of the source becomes the draft's leader, with the post where the text had one. */
function personValue(text: string, source: SourceFacts, draft: DraftFacts): string | null {
  if (source.speaker === null || draft.leaderName === "" || !text.includes(plainForm(source.speaker)))
    return null;
  return text === plainForm(source.speaker) ? draft.leaderName : draft.leaderPost + draft.leaderName;
}

/** What fills a slot cut out of another speech by itself; null where only the writer can know. */
export function knownValue(part: SlotPart, source: SourceFacts, draft: DraftFacts): string | null {
  const text = plainForm(part.text);
  if (part.kind === "place") return placeValue(text, source, draft);
  if (part.kind === "year") return yearValue(text, source, draft);
  return part.kind === "person" ? personValue(text, source, draft) : null;
}
