/** Characters (code points) without white space: what counts as length of a speech and for its speaking time. */
export function visibleLength(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\S/gu)) count += 1;
  return count;
}
