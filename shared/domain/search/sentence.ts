const ENDS = /[。！？!?\n]/u;

/** The sentence [start, end) of a text around a place, its final mark included, white space at its beginning left out. */
export function sentenceAround(text: string, place: number): [start: number, end: number] {
  let start = Math.min(place, text.length);
  while (start > 0 && !ENDS.test(text[start - 1] ?? "")) start--;
  while (start < place && /\s/u.test(text[start] ?? "")) start++;
  let end = Math.min(place, text.length);
  while (end < text.length && !ENDS.test(text[end] ?? "")) end++;
  return [start, Math.min(text.length, end + 1)];
}

/** What two sentences have in common that say the same: letters and figures of the folded text alone. */
export function sentenceKey(folded: string): string {
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
