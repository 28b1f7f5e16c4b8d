import { contentUnits } from "../text/content-units.ts";

const ENDS = new Set(Array.from("。！？!?\n", (mark) => mark.charCodeAt(0)));

/** The sentence [start, end) of a text around a place, its final mark included, white space at its beginning left out. */
export function sentenceAround(text: string, place: number): [start: number, end: number] {
  let start = Math.min(place, text.length);
  while (start > 0 && !ENDS.has(text.charCodeAt(start - 1))) start--;
  while (start < place && /\s/u.test(text[start] ?? "")) start++;
  let end = Math.min(place, text.length);
  while (end < text.length && !ENDS.has(text.charCodeAt(end))) end++;
  return [start, Math.min(text.length, end + 1)];
}

/** What two sentences have in common that say the same: letters and figures of the folded text alone. */
export function sentenceKey(folded: string): string {
  const isContent = contentUnits();
  let key = "";
  let from = 0;
  for (let i = 0; i < folded.length; i++) {
    if (isContent[folded.charCodeAt(i)] === 1) continue;
    key += folded.slice(from, i);
    from = i + 1;
  }
  return key + folded.slice(from);
}
