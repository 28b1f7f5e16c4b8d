import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import { contentUnits } from "../../../shared/domain/text/content-units.ts";
import { mix } from "../../../shared/domain/text/mix.ts";

/** Characters of a shingle. */
const LENGTH = 5;
const BASE = 0x01_00_01_93;
/** BASE to the power of LENGTH, what a character weighs when it leaves the window. */
const LEAVING = Array.from({ length: LENGTH }).reduce<number>((power) => Math.imul(power, BASE), 1);

export function hashText(text: string): number {
  let h = 0;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, BASE) + text.charCodeAt(i)) | 0;
  return mix(h);
}

function distinct(sorted: Uint32Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i] ?? 0;
  return sorted.slice(0, count);
}

/** Distinct values in ascending order. */
export function numberSet(values: ArrayLike<number>): Uint32Array {
  return distinct(Uint32Array.from(values).sort());
}

/**
 * Hashes of all runs of five letters or figures of the folded texts, read as one text without punctuation and blanks; in the order
 * of the text, repeated ones each time.
 */
export function shingleRuns(texts: readonly string[]): Uint32Array {
  const isContent = contentUnits();
  const window = new Uint16Array(LENGTH);
  const hashes = new Uint32Array(texts.reduce((sum, text) => sum + text.length, 0) * 2);
  let seen = 0;
  let rolling = 0;
  let count = 0;
  for (const text of texts) {
    const folded = quickFold(text);
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      if (isContent[code] === 0) continue;
      const slot = seen % LENGTH;
      const leaving = seen >= LENGTH ? Math.imul(window[slot] ?? 0, LEAVING) : 0;
      rolling = (Math.imul(rolling, BASE) + code - leaving) | 0;
      window[slot] = code;
      seen += 1;
      if (seen >= LENGTH && count < hashes.length) hashes[count++] = mix(rolling);
    }
  }
  return hashes.subarray(0, count);
}

/** The same, distinct and ascending. */
export function shinglesOf(texts: readonly string[]): Uint32Array {
  return distinct(shingleRuns(texts).sort());
}

/** How many values two ascending sets share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}
