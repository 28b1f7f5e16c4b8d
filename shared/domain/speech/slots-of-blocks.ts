import { plainForm } from "../text/plain.ts";
import { buildGazetteer, shortPlace, type Gazetteer } from "./gazetteer.ts";
import type { Span } from "./slots-figures.ts";
import { findPlaces } from "./slots-names.ts";
import { fixedSpans, slotsAmong, type FoundSlot } from "./slots.ts";
import type { Block, Slot } from "./speech.ts";

/** The slots of all blocks; a place that the speech names in full is known by its short form throughout. */
export function slotsOfBlocks(blocks: readonly Block[], gazetteer: Gazetteer | undefined): Slot[] {
  const plains = blocks.map((block) => plainForm(block.text));
  const spans = plains.map((plain) => [...fixedSpans(plain), ...findPlaces(plain, gazetteer)]);
  const found = blocks.map(({ text }, index) => slotsAmong(text, spans[index] ?? []));
  const shorts = gazetteer ? localShorts(found) : [];
  const local =
    shorts.length > 0 ? buildGazetteer(shorts.map((name) => ({ name, major: false }))) : undefined;
  return blocks.flatMap(({ text }, index) => {
    const again = local ? namesIn(plains[index] ?? "", local) : [];
    const slots = again.length > 0 ? slotsAmong(text, [...(spans[index] ?? []), ...again]) : found[index];
    return (slots ?? []).map((slot) => ({
      block: index,
      start: slot.start,
      end: slot.end,
      kind: slot.kind,
      text: slot.text,
    }));
  });
}

function namesIn(plain: string, local: Gazetteer): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < plain.length;) {
    const length = local.match(plain, at);
    if (length > 0) spans.push({ start: at, end: at + length, kind: "place" });
    at += Math.max(1, length);
  }
  return spans;
}

function localShorts(found: readonly (readonly FoundSlot[])[]): string[] {
  const shorts = new Set<string>();
  for (const slots of found) {
    for (const { kind, text } of slots) {
      if (kind !== "place") continue;
      const plain = plainForm(text);
      const short = /[县市镇乡旗]$/u.test(plain) ? shortPlace(plain) : null;
      if (short) shorts.add(short);
    }
  }
  return [...shorts].slice(0, 40);
}
