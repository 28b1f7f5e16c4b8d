import { plainForm } from "../text/plain.ts";
import { shortPlace, withLocalNames, type Gazetteer } from "./gazetteer.ts";
import { findSlots } from "./slots.ts";
import type { Block, Slot } from "./speech.ts";

/** The slots of all blocks; a place that the speech names in full is known by its short form throughout. */
export function slotsOfBlocks(blocks: readonly Block[], gazetteer: Gazetteer | undefined): Slot[] {
  const found = blocks.map((block) => findSlots(block.text, gazetteer));
  const shorts = gazetteer ? localShorts(found.flat().filter((slot) => slot.kind === "place")) : [];
  return blocks.flatMap((block, index) => {
    const again = gazetteer && shorts.some((short) => plainForm(block.text).includes(short));
    const slots = again ? findSlots(block.text, withLocalNames(gazetteer, shorts)) : (found[index] ?? []);
    return slots.map(({ start, end, kind, text }) => ({ block: index, start, end, kind, text }));
  });
}

function localShorts(places: readonly { readonly text: string }[]): string[] {
  const shorts = new Set<string>();
  for (const { text } of places) {
    const plain = plainForm(text);
    const short = /[县市镇乡旗]$/u.test(plain) ? shortPlace(plain) : null;
    if (short) shorts.add(short);
  }
  return [...shorts].slice(0, 40);
}
