import { plainForm } from "../text/plain.ts";
import { shortPlace, withLocalNames, type Gazetteer } from "./gazetteer.ts";
import { findFigures } from "./slots-figures.ts";
import { slotsAmong, type FoundSlot } from "./slots.ts";
import type { Block, Slot } from "./speech.ts";

/** The slots of all blocks; a place that the speech names in full is known by its short form throughout. */
export function slotsOfBlocks(blocks: readonly Block[], gazetteer: Gazetteer | undefined): Slot[] {
  const plains = blocks.map((block) => plainForm(block.text));
  const figures = plains.map((plain) => findFigures(plain));
  const slotsAt = (index: number, names: Gazetteer | undefined): FoundSlot[] =>
    slotsAmong(blocks[index]?.text ?? "", plains[index] ?? "", figures[index] ?? [], names);
  const found = blocks.map((_, index) => slotsAt(index, gazetteer));
  const shorts = gazetteer ? localShorts(found.flat().filter((slot) => slot.kind === "place")) : [];
  const local = gazetteer && shorts.length > 0 ? withLocalNames(gazetteer, shorts) : undefined;
  return blocks.flatMap((_, index) => {
    const again = local && shorts.some((short) => plains[index]?.includes(short));
    const slots = again ? slotsAt(index, local) : (found[index] ?? []);
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
