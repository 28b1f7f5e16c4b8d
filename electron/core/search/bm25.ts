const K1 = 1.2;
const B = 0.75;

/** How much a phrase tells that occurs in `matching` of `all` blocks; never negative. */
export function inverseFrequency(all: number, matching: number): number {
  return Math.log(1 + (Math.max(0, all - matching) + 0.5) / (matching + 0.5));
}

/** The part of bm25 that grows with the occurrences in a block and shrinks with its length (relative to the mean). */
export function saturation(occurrences: number, relativeLength: number): number {
  return (occurrences * (K1 + 1)) / (occurrences + K1 * (1 - B + B * relativeLength));
}
