import type { Block } from "../../../shared/domain/speech/speech.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import { hashText, numberSet, shingleRuns } from "./shingles.ts";
import { sketchOf } from "./sketch.ts";

/** Grows when shingles, sketch, bands or facts are made in another way: what is stored of another version is made anew. */
export const SIGNATURE_VERSION = 1;

/** What a speech is compared by. It depends on the text of the blocks alone, not on what the reader makes of it. */
export interface Signature {
  /** As `shingleRuns` gives them. */
  readonly runs: Uint32Array;
  readonly sketch: Uint32Array;
  /** Hashes of names of places and offices, and of figures in the text, ascending; the last bit tells names from figures. */
  readonly facts: Uint32Array;
}

const MASK = /[*×x□_某]/u;
/** What may be the name of a place or an office: the same text has the same ones. */
const PLACE_LIKE = /(?<=(\p{Script=Han}{2}))[省市州县区镇乡村局]/gu;
const FIGURE = /\d+(?:\.\d+)?|[〇零一二三四五六七八九十百千万亿]{2,}/gu;

/** Whether a fact of a signature is a name. */
export function isName(fact: number): boolean {
  return (fact & 1) === 1;
}

function factsOf(texts: readonly string[]): Uint32Array {
  const facts: number[] = [];
  for (const text of texts) {
    const folded = quickFold(text);
    for (const [figure] of folded.matchAll(FIGURE)) facts.push((hashText(figure) & ~1) >>> 0);
    for (const [last, before = ""] of folded.matchAll(PLACE_LIKE))
      if (!MASK.test(before)) facts.push((hashText(before + last) | 1) >>> 0);
  }
  return numberSet(facts);
}

/** The signature of a speech. */
export function signatureOf({ blocks }: { readonly blocks: readonly Pick<Block, "text">[] }): Signature {
  const texts = blocks.map((block) => block.text);
  const runs = shingleRuns(texts);
  return { runs, sketch: sketchOf(runs), facts: factsOf(texts) };
}
