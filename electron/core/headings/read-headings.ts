import { headingShape } from "../../../shared/domain/headings/heading-shape.ts";
import { headingTopic } from "../../../shared/domain/headings/topics.ts";
import { shortPlace, withLocalNames, type Gazetteer } from "../../../shared/domain/speech/gazetteer.ts";
import { findSlots } from "../../../shared/domain/speech/slots.ts";
import { plainForm } from "../../../shared/domain/text/plain.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import type { Store } from "../store/open-store.ts";
import {
  forgetUses,
  headingBlocks,
  markRead,
  openingTexts,
  putHeading,
  putUse,
  unreadSpeeches,
} from "./heading-queries.ts";

/** Grows when shapes, topics or names are read in another way: headings of another version are read anew. */
const HEADINGS_VERSION = 1;

/** Paragraphs in which a speech is expected to name its place. */
const OPENING = 8;

function placesIn(text: string, gazetteer: Gazetteer): string[] {
  return findSlots(text, gazetteer).flatMap(({ kind, text }) => (kind === "place" ? [plainForm(text)] : []));
}

/** The gazetteer with the short names of the places that the speech names in full (北海 where it says 北海市). */
function localGazetteer(store: Store, speechId: number): Gazetteer {
  const gazetteer = loadGazetteer();
  const places = openingTexts(store, speechId, OPENING).flatMap((text) => placesIn(text, gazetteer));
  const shorts = new Set(places.flatMap((place) => shortPlace(place) ?? []));
  return shorts.size === 0 ? gazetteer : withLocalNames(gazetteer, [...shorts]);
}

function readSpeech(store: Store, speechId: number): void {
  forgetUses(store, speechId);
  const blocks = headingBlocks(store, speechId);
  const gazetteer = blocks.length === 0 ? loadGazetteer() : localGazetteer(store, speechId);
  for (const block of blocks) {
    const { lengths, pattern } = headingShape(block.text);
    const names = JSON.stringify([...new Set(placesIn(block.text, gazetteer))]);
    const topic = headingTopic(block.text);
    putUse(store, speechId, putHeading(store, { text: block.text, lengths, pattern, topic, names }), block);
  }
  markRead(store, speechId, HEADINGS_VERSION);
}

/** Reads the headings of some more speeches into the table, in one transaction; false when none was left. */
export function readSomeHeadings(store: Store, speeches: number): boolean {
  return store.transaction(() => {
    const unread = unreadSpeeches(store, HEADINGS_VERSION, speeches);
    for (const id of unread) readSpeech(store, id);
    return unread.length > 0;
  });
}
