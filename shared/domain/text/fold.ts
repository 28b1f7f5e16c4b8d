import { toSimplified } from "./traditional.ts";

/**
 * The form in which texts and queries are compared: NFKC, lower case, simplified characters. Half and full width, compatibility
 * forms and traditional characters become the same. NFKC may change the length (… becomes three dots): use
 * `foldWithOffsets` where places in the original matter.
 */
export function fold(text: string): string {
  return toSimplified(text.normalize("NFKC").toLowerCase());
}

export interface FoldedText {
  readonly text: string;
  /** offsets[i] = UTF-16 offset in the original of folded unit i; one entry more than `text` has units, for the end. */
  readonly offsets: Uint32Array;
}

/** As `fold`, with the way back: a hit [start, end) in `text` is [offsets[start], offsets[end]) in the original. */
export function foldWithOffsets(original: string): FoldedText {
  const text = fold(original);
  const offsets = new Uint32Array(text.length + 1);
  offsets[text.length] = original.length;
  let from = 0;
  let to = 0;
  for (const [cluster] of original.matchAll(/[\s\S]\p{M}*/gu)) {
    const folded = fold(cluster);
    if (!text.startsWith(folded, to)) return stretched(text, original, offsets);
    offsets.fill(from, to, to + folded.length);
    to += folded.length;
    from += cluster.length;
  }
  return to === text.length ? { text, offsets } : stretched(text, original, offsets);
}

/** For scripts whose letters compose across clusters (Hangul jamo, final sigma): places are only near. */
function stretched(text: string, original: string, offsets: Uint32Array): FoldedText {
  const rate = text.length === 0 ? 0 : original.length / text.length;
  for (let i = 0; i < text.length; i++) offsets[i] = Math.floor(i * rate);
  return { text, offsets };
}
