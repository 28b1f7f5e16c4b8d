import { dressedSlots } from "../drafts/dress.ts";
import type { Gazetteer } from "../speech/gazetteer.ts";
import { plainForm } from "../text/plain.ts";

/** A character, or a name, year or figure that differs from speech to speech. */
export interface TextToken {
  /** Equal for tokens that say the same. */
  readonly key: string;
  /** As written; of a slot in the notation of templates. */
  readonly text: string;
  /** A slot, or a sign that ends a clause: equal ones are hardly equal by chance. */
  readonly fixed: boolean;
  readonly slot: boolean;
  /** A word begins with it; slots and signs count as words. */
  readonly word: boolean;
}

const SIGN = /[,。;:!?、\n]/u;

let segmenter: Intl.Segmenter | null = null;

/** Where the words of a text begin. */
function wordStarts(text: string): Set<number> {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const starts = new Set<number>();
  for (const { index } of segmenter.segment(text)) starts.add(index);
  return starts;
}

/** The tokens of a text; names, years and figures are one each. */
export function tokensOf(text: string, gazetteer: Gazetteer | undefined): TextToken[] {
  const plain = plainForm(text);
  const tokens: TextToken[] = [];
  const starts = wordStarts(plain);
  let at = 0;
  let afterSlot = false;
  const upTo = (end: number): void => {
    for (; at < end; at++) {
      const key = plain.charAt(at);
      const word = afterSlot || starts.has(at);
      tokens.push({ key, text: text.charAt(at), fixed: SIGN.test(key), slot: false, word });
      afterSlot = false;
    }
  };
  for (const { part, run } of dressedSlots(text, { ownNames: [], ...(gazetteer && { gazetteer }) })) {
    upTo(part.start);
    tokens.push({
      key: `{${run.kind}}`,
      text: `{${run.kind}:${run.prompt}}`,
      fixed: true,
      slot: true,
      word: true,
    });
    at = part.end;
    afterSlot = true;
  }
  upTo(text.length);
  return tokens;
}
