import { findSlots, type FoundSlot } from "../speech/slots.ts";
import type { Gazetteer } from "../speech/gazetteer.ts";
import type { SlotKind } from "../speech/speech.ts";
import { plainForm } from "../text/plain.ts";
import { likelyPlaces } from "./dress-places.ts";
import { splitSlot, type SlotPart } from "./dress-parts.ts";
import { slotPrompt } from "./dress-prompt.ts";
import type { Run, SlotRun, SourceRef } from "./runs.ts";
import { slotKey } from "./slot-key.ts";

export interface DressOptions {
  /** Names that belong to the user and stay as text: own county, unit, leader. */
  readonly ownNames: readonly string[];
  readonly gazetteer?: Gazetteer;
  readonly source?: SourceRef;
  /** What fills a slot by itself; null leaves it open. */
  readonly fill?: (part: SlotPart) => string | null;
}

/** A slot with what it was cut out of. */
export interface DressedSlot {
  readonly run: SlotRun;
  readonly part: SlotPart;
}

/** Names mean the same wherever they come from; figures and years only inside one source. */
const NAMES: ReadonlySet<SlotKind> = new Set(["place", "org", "person", "session"]);

function isOwn(text: string, ownNames: readonly string[]): boolean {
  let rest = plainForm(text);
  if (rest === "") return false;
  const own = ownNames
    .map(plainForm)
    .filter((name) => name !== "")
    .sort((a, b) => b.length - a.length);
  // 河源省清河县 is one slot made of two own names.
  for (;;) {
    const name = own.find((candidate) => rest.startsWith(candidate));
    if (name === undefined) return false;
    rest = rest.slice(name.length);
    if (rest === "") return true;
  }
}

/**
 * What the reader finds, and besides it the places that only look like names: in a text that moves to another county a name too many is
 * a nuisance, one too few a disaster.
 */
function slotsOf(text: string, gazetteer: Gazetteer | undefined): FoundSlot[] {
  const slots = findSlots(text, gazetteer);
  for (const { start, end, kind } of likelyPlaces(plainForm(text), gazetteer))
    if (slots.every((other) => end <= other.start || other.end <= start))
      slots.push({ start, end, kind, text: text.slice(start, end) });
  return slots.sort((a, b) => a.start - b.start);
}

/** The slots that text has for use in another speech, ascending: years, dates, figures, masks, sessions and foreign names. */
export function dressedSlots(text: string, options: DressOptions): DressedSlot[] {
  const { ownNames, gazetteer, source, fill } = options;
  const extra = source === undefined ? {} : { source };
  return slotsOf(text, gazetteer).flatMap((found): DressedSlot[] => {
    const part = splitSlot(found);
    if (part === null || isOwn(part.text, ownNames)) return [];
    const prompt = slotPrompt(part, text);
    const scope = NAMES.has(part.kind) || source === undefined ? "" : `${source.kind}:${source.id}`;
    const key = slotKey(part.kind, prompt, plainForm(part.text), scope);
    const value = fill?.(part) ?? null;
    return [{ part, run: { type: "slot", key, kind: part.kind, prompt, value, ...extra } }];
  });
}

/**
 * Text for use in another speech: years, dates, figures, masks, sessions and foreign names become slots whose prompts say
 * what to fill in; units and forms of address stay as text. The same foreign value gets the same key.
 */
export function dressText(text: string, options: DressOptions): Run[] {
  const extra = options.source === undefined ? {} : { source: options.source };
  const runs: Run[] = [];
  let from = 0;
  const pushText = (until: number): void => {
    if (until > from) runs.push({ type: "text", text: text.slice(from, until), ...extra });
    from = until;
  };
  for (const { run, part } of dressedSlots(text, options)) {
    pushText(part.start);
    runs.push(run);
    from = part.end;
  }
  pushText(text.length);
  return runs;
}
