import { plainForm } from "../text/plain.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { findPersonsAndOrgs, findPlaces } from "./slots-names.ts";
import { findFigures, type Span } from "./slots-figures.ts";
import type { SlotKind } from "./speech.ts";

export interface FoundSlot {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: SlotKind;
  readonly text: string;
}

/**
 * What would have to change if the text were used for another speech: years, dates, figures with units, masks, sessions, places,
 * organisations, persons. Ascending, not overlapping. Right for traditional text too; without a gazetteer places are found by their
 * endings only.
 */
export function findSlots(text: string, gazetteer?: Gazetteer): FoundSlot[] {
  const plain = plainForm(text);
  return slotsAmong(text, [...fixedSpans(plain), ...findPlaces(plain, gazetteer)]);
}

/** Spans that no gazetteer changes: figures, persons, organisations. */
export const fixedSpans = (plain: string): Span[] => [...findFigures(plain), ...findPersonsAndOrgs(plain)];

/** Spans of all kinds, in any order, to slots; of those that overlap the first and longest stays. */
export function slotsAmong(text: string, spans: readonly Span[]): FoundSlot[] {
  if (text.length < 2 || spans.length === 0) return [];
  const slots = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const out: FoundSlot[] = [];
  let end = 0;
  for (const slot of slots) {
    if (slot.start < end) continue;
    out.push({ ...slot, text: text.slice(slot.start, slot.end) });
    end = slot.end;
  }
  return out;
}
