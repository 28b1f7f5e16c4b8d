import { dressedSlots, type DressedSlot } from "../drafts/dress.ts";
import { relatedValue, type DraftFacts } from "../drafts/known-values.ts";
import type { Run, SlotRun } from "../drafts/runs.ts";
import { slotKey } from "../drafts/slot-key.ts";
import type { Gazetteer } from "../speech/gazetteer.ts";
import type { Blank } from "./blanks.ts";
import { isBlank } from "./symbols.ts";

/** Where a candidate would stand. */
export interface SlotPlace {
  /** The draft up to the caret. */
  readonly draft: string;
  readonly facts: DraftFacts | null;
  readonly gazetteer: Gazetteer | undefined;
}

/** So much before the caret says what a figure counts, and tells places apart. */
const BEFORE = 32;
const SCOPE = 100;
/** Stand in for what is not known while the text is looked through. */
const SOME_FIGURE = "8";
const SOME_YEAR = "1900";
const SOME_NAME = "\ue002";
/** 5G and 1+3+N are no quantities. */
const NO_QUANTITY = /[A-Za-z+＋·×*#]/u;

/** A stretch that stands in for something foreign. */
interface Stand {
  readonly start: number;
  readonly end: number;
  readonly blank: Blank;
  /** Whether the draft's own value stands there. */
  readonly known: boolean;
}

/** The candidate behind what stands before it, with something in place of every blank. */
function sampleOf(
  before: string,
  text: string,
  blanks: readonly Blank[],
  facts: DraftFacts | null,
): { readonly sample: string; readonly stands: readonly Stand[] } {
  let sample = before;
  const stands: Stand[] = [];
  for (const symbol of text) {
    const blank = isBlank(symbol.charCodeAt(0)) ? blanks[stands.length] : undefined;
    if (blank === undefined) {
      sample += symbol;
      continue;
    }
    const value = blank.relation && facts ? relatedValue(blank.relation, facts) : null;
    const start = sample.length;
    if (blank.kind === "number") sample += SOME_FIGURE;
    else sample += blank.kind === "year" ? (value ?? SOME_YEAR) : SOME_NAME;
    stands.push({ start, end: sample.length, blank, known: value !== null });
  }
  return { sample, stands };
}

/** What of the found slots counts here: everybody's sessions (十四五) stay as text, and so does what the draft itself names. */
function isForeignPart({ part }: DressedSlot, stands: readonly Stand[], draft: string): boolean {
  if (stands.some(({ start, end }) => start >= part.start && end <= part.end)) return true;
  return part.kind !== "session" && !draft.includes(part.text);
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly run: Omit<SlotRun, "key" | "type">;
  readonly relation: string;
}

/** A figure, year or date found in the sample as a slot; null where it may not be offered. */
function figureCut(
  { part, run }: DressedSlot,
  from: number,
  stands: readonly Stand[],
  sample: string,
): Cut | null {
  const inside = stands.filter(({ start, end }) => start >= part.start && end <= part.end);
  // A name that only the library has, a mask, or a figure half of which is written already.
  if (
    inside.length === 0 ||
    part.kind === "mask" ||
    inside.some(({ blank }) => blank.kind !== "number" && blank.kind !== "year")
  )
    return null;
  if (part.start < from && part.kind !== "date") return null;
  const start = Math.max(from, part.start);
  const known = inside.every((stand) => stand.known);
  return {
    start,
    end: part.end,
    run: { kind: part.kind, prompt: run.prompt, value: known ? sample.slice(start, part.end) : null },
    relation: known ? inside.map(({ blank }) => blank.relation).join(" ") : "",
  };
}

/** A stretch that no found slot covers: a name, or a figure without a unit. */
function standCut({ start, end, blank }: Stand, sample: string, facts: DraftFacts | null): Cut | null {
  if (blank.kind === "number" || blank.kind === "year") {
    if (NO_QUANTITY.test(sample.charAt(start - 1) + sample.charAt(end))) return null;
    return { start, end, run: { kind: "number", prompt: "数量", value: null }, relation: "" };
  }
  const value = blank.relation && facts ? relatedValue(blank.relation, facts) : null;
  const relation = value === null ? "" : (blank.relation ?? "");
  return { start, end, run: { kind: blank.kind, prompt: blank.prompt, value }, relation };
}

/** The slots of the sample behind `from`, ascending; null where something in it may not be offered. */
function cutsOf(
  sample: string,
  from: number,
  stands: readonly Stand[],
  { draft, facts, gazetteer }: SlotPlace,
): Cut[] | null {
  const parts = dressedSlots(sample, { ownNames: [], ...(gazetteer && { gazetteer }) })
    .filter(({ part }) => part.end > from)
    .filter((slot) => isForeignPart(slot, stands, draft));
  const cuts: Cut[] = [];
  for (const part of parts) {
    const cut = figureCut(part, from, stands, sample);
    if (cut === null) return null;
    cuts.push(cut);
  }
  for (const stand of stands) {
    if (cuts.some(({ start, end }) => stand.start >= start && stand.end <= end)) continue;
    const cut = standCut(stand, sample, facts);
    if (cut === null) return null;
    cuts.push(cut);
  }
  return cuts.sort((a, b) => a.start - b.start);
}

/**
 * A candidate in symbols as text and slots: the same kinds and prompts that an inserted text has. What stands to the draft as it stood
 * to the speeches (this year, the own county) is filled in with the draft's own; the same everywhere in a draft. Null where it would name
 * what only the library names.
 */
export function slotRuns(text: string, blanks: readonly Blank[], place: SlotPlace): Run[] | null {
  const { draft, facts } = place;
  const before = draft.slice(draft.lastIndexOf("\n") + 1).slice(-BEFORE);
  const { sample, stands } = sampleOf(before, text, blanks, facts);
  const cuts = cutsOf(sample, before.length, stands, place);
  if (cuts === null) return null;
  const scope = `${draft.length}\n${draft.slice(-SCOPE)}`;
  const runs: Run[] = [];
  let at = before.length;
  for (const { start, end, run, relation } of cuts) {
    if (start > at) runs.push({ type: "text", text: sample.slice(at, start) });
    const key =
      relation === ""
        ? slotKey(run.kind, run.prompt, String(start - before.length), scope)
        : `${run.kind}:${run.prompt}:${relation}`;
    runs.push({ type: "slot", key, ...run });
    at = end;
  }
  if (at < sample.length) runs.push({ type: "text", text: sample.slice(at) });
  return runs;
}
