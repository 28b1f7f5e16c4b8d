/**
 * For each of `count` hash functions the least hash of the runs of three characters of a text (MinHash): two texts have the same value with
 * the share of runs that they have in common.
 */
export function leastHashes(text: string, count: number): Uint32Array {
  const least = new Uint32Array(count).fill(0xffff_ffff);
  for (let i = 0; i + 3 <= text.length; i++) {
    let h = Math.imul(text.charCodeAt(i), 0x9e3b) + text.charCodeAt(i + 1);
    h = (Math.imul(h, 0x85f1) + text.charCodeAt(i + 2)) | 0;
    for (let k = 0; k < count; k++) {
      h = Math.imul(h ^ (h >>> 15), 0x2c1b_3c6d + 2 * k);
      h ^= h >>> 12;
      const value = h >>> 0;
      if (value < (least[k] ?? 0)) least[k] = value;
    }
  }
  return least;
}

/** Whole numbers under 2^53, one for every two of the values: texts that share one are worth comparing. */
export function bandsOf(least: Uint32Array): number[] {
  return Array.from({ length: least.length >> 1 }, (_, band) => {
    const one = Math.imul(least[2 * band] ?? 0, 0x9e37_79b1) ^ (least[2 * band] ?? 0);
    const other = Math.imul(least[2 * band + 1] ?? 0, 0x85eb_ca6b) + band;
    return ((one ^ (other >>> 7)) >>> 0) * 0x10_0000 + (((one >>> 11) ^ other) & 0xf_ffff);
  });
}
