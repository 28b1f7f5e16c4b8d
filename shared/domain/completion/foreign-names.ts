import { likelyPlaces } from "../drafts/dress-places.ts";
import type { Gazetteer } from "../speech/gazetteer.ts";
import { findSlots } from "../speech/slots.ts";
import type { SlotKind } from "../speech/speech.ts";
import { plainForm } from "../text/plain.ts";

/** A name may begin in what stands before the caret. */
const BEFORE = 16;
const NAMES: ReadonlySet<SlotKind> = new Set(["place", "org", "person"]);
const FIGURES: ReadonlySet<SlotKind> = new Set(["year", "date", "number"]);
const DIGIT = /\d/u;

/**
 * How much of a candidate may be shown before it names a place, an organisation, a person, a year or a figure that the draft does not name:
 * such a name is that of the speech the candidate comes from. All of it where it names none; UTF-16 units.
 */
export function ownLength(draft: string, candidate: string, gazetteer: Gazetteer | undefined): number {
  const before = draft.slice(draft.lastIndexOf("\n") + 1).slice(-BEFORE);
  const text = before + candidate;
  const named = findSlots(text, gazetteer).filter(
    ({ kind, start, end }) =>
      NAMES.has(kind) ||
      // What follows a figure of the draft is its unit.
      (FIGURES.has(kind) &&
        (start >= before.length || DIGIT.test(plainForm(text.slice(before.length, end))))),
  );
  let length = candidate.length;
  for (const { start, end } of [...named, ...likelyPlaces(plainForm(text), gazetteer)]) {
    if (end <= before.length || draft.includes(text.slice(start, end))) continue;
    length = Math.min(length, Math.max(0, start - before.length));
  }
  return length;
}
