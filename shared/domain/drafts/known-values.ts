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

type PlaceLevel = "province" | "city" | "county" | "town";

const LEVELS: readonly (readonly [RegExp, PlaceLevel])[] = [
  [/(?:省|自治区)$/u, "province"],
  [/(?:市|州|盟)$/u, "city"],
  [/(?:县|区|旗)$/u, "county"],
  [/(?:镇|乡|街道)$/u, "town"],
];

/**
 * How a value of a speech stands to the speech itself, so that a draft's own value can take its place: its own year or the one before
 * or after, its own place of a level (in full, or `-short`), its speaker by name alone or `-with-post`.
 */
export type Relation =
  | "last-year"
  | "this-year"
  | "next-year"
  | `${PlaceLevel}${"" | "-short"}`
  | `speaker${"" | "-with-post"}`;

/** A source's own place, in full or in short; any other place stays to be filled in. */
function placeRelation(place: string, source: SourceFacts): Relation | null {
  const full = source.places.map(plainForm).find((own) => own === place || shortPlace(own) === place);
  const level = full && LEVELS.find(([ending]) => ending.test(full))?.[1];
  if (full === undefined || !level) return null;
  return full === place ? level : `${level}-short`;
}

/** This year, last year and next year move along with the speech; other years are dates of their own. */
function yearRelation(text: string, source: SourceFacts): Relation | null {
  if (source.year === null || !/^\d{4}$/u.test(text)) return null;
  const by = Number(text) - source.year;
  if (by === 0) return "this-year";
  return by === -1 ? "last-year" : by === 1 ? "next-year" : null;
}

function speakerRelation(text: string, source: SourceFacts): Relation | null {
  if (source.speaker === null) return null;
  const name = plainForm(source.speaker);
  if (!text.includes(name)) return null;
  return text === name ? "speaker" : "speaker-with-post";
}

/** How a part cut out of a speech stands to that speech; null where it is foreign to it as well. */
export function relationOf({ kind, text }: SlotPart, source: SourceFacts): Relation | null {
  const plain = plainForm(text);
  if (kind === "place") return placeRelation(plain, source);
  if (kind === "year") return yearRelation(plain, source);
  return kind === "person" ? speakerRelation(plain, source) : null;
}

/** What stands to the draft as the other value stood to its speech; null where the draft does not know. */
export function relatedValue(relation: Relation, draft: DraftFacts): string | null {
  switch (relation) {
    case "last-year":
    case "this-year":
    case "next-year": {
      const by = relation === "this-year" ? 0 : relation === "last-year" ? -1 : 1;
      return draft.year === null ? null : String(draft.year + by);
    }
    case "speaker":
    case "speaker-with-post":
      if (draft.leaderName === "") return null;
      return relation === "speaker" ? draft.leaderName : draft.leaderPost + draft.leaderName;
    case "province":
    case "city":
    case "county":
    case "town":
      return draft[relation] === "" ? null : draft[relation];
    default: {
      const level = relation.slice(0, -"-short".length) as PlaceLevel;
      return shortPlace(plainForm(draft[level]));
    }
  }
}

/** What fills a slot cut out of another speech by itself; null where only the writer can know. */
export function knownValue(part: SlotPart, source: SourceFacts, draft: DraftFacts): string | null {
  const relation = relationOf(part, source);
  return relation === null ? null : relatedValue(relation, draft);
}
