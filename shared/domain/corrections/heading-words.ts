import { plainForm } from "../text/plain.ts";

const YEAR = /(?:\d{2,4}|20\*\*|\*+|[×xX]+|[二〇零一三四五六七八九]{4})年(?:度)?/gu;
const PLACE = /[全我本各][省市州县区镇乡村局校]|[全本我]集团|[×xX*某]+[省市州县区镇乡]/gu;
const COUNT = /[\d.]+|[*×]+/gu;

/**
 * A heading without what differs from speech to speech: signs, numbers of years, names for one's own place, figures. Headings of the same
 * words are the same; null where too few are left to tell anything by.
 */
export function headingWords(heading: string): string | null {
  const words = plainForm(heading)
    .replaceAll(YEAR, "")
    .replaceAll(PLACE, "")
    .replaceAll(COUNT, "")
    .replaceAll(/[^\u4e00-\u9fff]/gu, "");
  return words.length < 4 ? null : words;
}

function pairs(words: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = words.slice(i, i + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Share of two-character pairs that two headings, as `headingWords` gives them, have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // Cheap bound: the pairs of the shorter are at most all in the longer.
  if ((2 * (short.length - 1)) / (a.length + b.length - 2) < 0.6) return 0;
  const known = pairs(long);
  let common = 0;
  for (const [pair, count] of pairs(short)) common += Math.min(count, known.get(pair) ?? 0);
  return (2 * common) / (a.length + b.length - 2);
}
