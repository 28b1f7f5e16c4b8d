import { slotsOfBlocks } from "../../../shared/domain/speech/slots-of-blocks.ts";
import type { Gazetteer } from "../../../shared/domain/speech/gazetteer.ts";
import type { Block, ParsedSpeech, Slot } from "../../../shared/domain/speech/speech.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import { hashText, numberSet, shinglesOf } from "./shingles.ts";
import { sketchOf } from "./sketch.ts";

/** Grows when shingles, sketch, bands or facts are made in another way: what is stored of another version is made anew. */
export const SIGNATURE_VERSION = 1;

/** What a speech is compared by. */
export interface Signature {
  /** As `shinglesOf` gives them. */
  readonly shingles: Uint32Array;
  readonly sketch: Uint32Array;
  /** Hashes of the names, dates and figures in the text, ascending; the last bit tells names from figures. */
  readonly facts: Uint32Array;
}

const NAMES = new Set<Slot["kind"]>(["place", "org", "person"]);
const MASKED = /[*×x□_某]/u;
/** What may be the name of a place or an office, whether a gazetteer knows it or not: the same text has the same ones. */
const PLACE_LIKE = /(?<=(\p{Script=Han}{2}))[省市州县区镇乡村局]/gu;
const NUMBER = /\d+(?:\.\d+)?/gu;

/** Whether a fact of a signature is the name of a place, a person or an organisation. */
export function isName(fact: number): boolean {
  return (fact & 1) === 1;
}

function factsOf(blocks: readonly Block[], slots: readonly Slot[]): Uint32Array {
  const facts: number[] = [];
  for (const { kind, text } of slots) {
    const folded = quickFold(text);
    if (kind === "mask" || MASKED.test(folded)) continue;
    const hash = hashText(folded.replace(/\s+/gu, ""));
    facts.push(((hash & ~1) | (NAMES.has(kind) ? 1 : 0)) >>> 0);
  }
  for (const block of blocks) {
    const text = quickFold(block.text);
    for (const [number] of text.matchAll(NUMBER)) facts.push((hashText(number) & ~1) >>> 0);
    for (const [last, before = ""] of text.matchAll(PLACE_LIKE))
      if (!MASKED.test(before)) facts.push((hashText(before + last) | 1) >>> 0);
  }
  return numberSet(facts);
}

/** The signature of a speech as it was read. */
export function signatureOf({ blocks, slots }: Pick<ParsedSpeech, "blocks" | "slots">): Signature {
  const shingles = shinglesOf(blocks.map((block) => block.text));
  return { shingles, sketch: sketchOf(shingles), facts: factsOf(blocks, slots) };
}

/** The signature of a speech of which only the blocks are kept. */
export function signatureOfBlocks(blocks: readonly Block[], gazetteer: Gazetteer): Signature {
  return signatureOf({ blocks, slots: slotsOfBlocks(blocks, gazetteer) });
}
