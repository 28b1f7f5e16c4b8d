import { mix } from "../../../shared/domain/text/mix.ts";

export const BANDS = 20;
const ROWS = 6;
/** Values of a sketch. */
const BINS = BANDS * ROWS;
const EMPTY = 0xffff_ffff;

/**
 * A MinHash sketch by one permutation (Li, Owen, Zhang 2012) with optimal densification (Shrivastava 2017): the share of equal values
 * of two sketches estimates the Jaccard similarity of the two sets, ±0.04 or so. Order and repetition of the shingles do not matter.
 */
export function sketchOf(runs: Uint32Array): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (const shingle of runs) {
    const bin = shingle % BINS;
    if (shingle < (bins[bin] ?? EMPTY)) bins[bin] = shingle;
  }
  if (runs.length === 0) return bins;
  return bins.map((value, bin) => {
    let from = bin;
    for (let attempt = 1; bins[from] === EMPTY; attempt++) from = mix(bin * 0x1_0001 + attempt) % BINS;
    return bins[from] ?? value;
  });
}

/** Estimated Jaccard similarity of what two sketches were made of, 0 to 1. */
export function estimate(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let i = 0; i < BINS; i++) if (a[i] === b[i]) equal += 1;
  return equal / BINS;
}

/**
 * One hash for every band of the sketch. Texts share one or more with probability 1 - (1 - J^6)^20: over 0.99 from a similarity of
 * 0.77 on, under 0.001 up to 0.19.
 */
export function bandsOf(sketch: Uint32Array): Uint32Array {
  return Uint32Array.from({ length: BANDS }, (_, band) => {
    let hash = band;
    for (let row = 0; row < ROWS; row++) hash = mix(Math.imul(hash, 31) ^ (sketch[band * ROWS + row] ?? 0));
    return hash;
  });
}
