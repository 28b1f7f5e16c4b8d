import { plainForm } from "../text/plain.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { findNames } from "./slots-names.ts";
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
  return slotsAmong(text, plain, findFigures(plain), gazetteer);
}

/** The same where the text's `plainForm` and the figures in it are known. */
export function slotsAmong(
  text: string,
  plain: string,
  figures: readonly Span[],
  gazetteer: Gazetteer | undefined,
): FoundSlot[] {
  if (text.length < 2) return [];
  const slots = [...figures, ...findNames(plain, gazetteer)];
  slots.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: FoundSlot[] = [];
  let end = 0;
  for (const slot of slots) {
    if (slot.start < end) continue;
    out.push({ ...slot, text: text.slice(slot.start, slot.end) });
    end = slot.end;
  }
  return out;
}
