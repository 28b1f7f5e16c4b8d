import { quickFoldWithOffsets } from "./quick-fold.ts";

/** [start, end) in UTF-16 units. */
export type TextRange = [start: number, end: number];

/** Puts ranges into order and joins those that touch or overlap. */
function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const sorted = ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: TextRange[] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** All places of a folded phrase in folded text, from the left, not overlapping. */
export function occurrences(folded: string, phrase: string): TextRange[] {
  const found: TextRange[] = [];
  if (phrase === "") return found;
  for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length)) {
    found.push([at, at + phrase.length]);
  }
  return found;
}

/** Runs `find` over the folded text and gives its ranges in units of the text as written. */
export function rangesInOriginal(text: string, find: (folded: string) => readonly TextRange[]): TextRange[] {
  const { text: folded, offsets } = quickFoldWithOffsets(text);
  const found = find(folded);
  if (offsets === null) return mergeRanges(found);
  return mergeRanges(
    found.map(([start, end]): TextRange => {
      const from = offsets[start] ?? 0;
      // A match that ends inside a folded-out character (… is three dots) takes the whole of it.
      let last = end;
      while (last < offsets.length - 1 && last > 0 && offsets[last] === offsets[last - 1]) last++;
      return [from, offsets[last] ?? text.length];
    }),
  );
}
