import type { Profile } from "../../../shared/contract/methods/app.ts";
import type { MeetingFacts } from "../../../shared/contract/methods/drafts.ts";
import type { SlotPart } from "../../../shared/domain/drafts/dress-parts.ts";
import { knownValue, type DraftFacts, type SourceFacts } from "../../../shared/domain/drafts/known-values.ts";
import { findSlots } from "../../../shared/domain/speech/slots.ts";
import { shortPlace, withLocalNames, type Gazetteer } from "../../../shared/domain/speech/gazetteer.ts";
import { plainForm } from "../../../shared/domain/text/plain.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import type { Store } from "../store/open-store.ts";
import { speechHead } from "./source-queries.ts";

/** Paragraphs in which a speech is expected to name its own place. */
const OPENING = 6;
/** How often the opening has to name a place that the title does not. */
const OFTEN = 2;

function placesIn(text: string): string[] {
  const found = [...findSlots(text, loadGazetteer()), ...findSlots(text)];
  return [...new Set(found.flatMap(({ kind, text }) => (kind === "place" ? [text] : [])))];
}

/** What the library knows of a speech that text is taken from; a place counts as its own where the title, or the opening twice, names it. */
export function sourceFacts(store: Store, speechId: number): SourceFacts {
  const head = speechHead(store, speechId, OPENING);
  if (head === null) return { year: null, speaker: null, places: [] };
  const counts = new Map<string, number>();
  for (const text of head.opening)
    for (const place of placesIn(text)) counts.set(place, (counts.get(place) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= OFTEN).map(([place]) => place);
  return { year: head.year, speaker: head.name, places: [...placesIn(head.title), ...often] };
}

/** The gazetteer with the source's own places, in full and in short: a text names them in ways that their endings do not tell. */
function sourceGazetteer({ places }: SourceFacts): Gazetteer {
  const plain = places.map(plainForm);
  const names = [...plain, ...plain.flatMap((place) => shortPlace(place) ?? [])];
  return names.length === 0 ? loadGazetteer() : withLocalNames(loadGazetteer(), names);
}

/** How text of a speech is dressed for a draft: the names it is searched for, and what fills slots by itself. */
export interface SourceDressing {
  readonly gazetteer: Gazetteer;
  readonly fill: (part: SlotPart) => string | null;
}

export function sourceDressing(store: Store, speechId: number, draft: DraftFacts): SourceDressing {
  const source = sourceFacts(store, speechId);
  return { gazetteer: sourceGazetteer(source), fill: (part) => knownValue(part, source, draft) };
}

/** 2026-03-05 as a speech writes it, as exact as it is given. */
function writtenDay(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  if (year === "") return "";
  return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
}

/** What is known of a draft: what was said of it, else what the profile says and what time it is. */
export function draftFacts(profile: Profile, now: number, said?: MeetingFacts): DraftFacts {
  const { province, city, county, town } = profile;
  const speaker = said?.leaderName || said?.leaderPost ? said : profile;
  return {
    province,
    city,
    county,
    town,
    unit: said?.unit || profile.unit,
    leaderPost: speaker.leaderPost,
    leaderName: speaker.leaderName,
    meeting: said?.meeting ?? "",
    day: writtenDay(said?.date ?? ""),
    year: said?.date ? Number(said.date.slice(0, 4)) : new Date(now).getFullYear(),
  };
}
