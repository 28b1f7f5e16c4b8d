/** How often pairs of neighbouring characters occur; a small hash table, since a text has thousands of them. */
class PairCounter {
  readonly #keys: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #last: number;

  /** For at most so many different pairs. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#keys = new Uint32Array(size);
    this.#counts = new Uint32Array(size);
    this.#last = size - 1;
  }

  /** The place of a pair, or the free one where it would stand. */
  #placeOf(key: number): number {
    let place = (Math.imul(key, 0x9e3779b1) >>> 8) & this.#last;
    while (this.#counts[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & this.#last;
    return place;
  }

  add(key: number): void {
    const place = this.#placeOf(key);
    this.#keys[place] = key;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
  }

  of(key: number): number {
    return this.#counts[this.#placeOf(key)] ?? 0;
  }
}

/** What a text itself tells of its words, by pairs of neighbouring characters. */
export interface PairCounts {
  /** How often a pair occurs: one that comes again is more likely a word than an accident. */
  readonly all: PairCounter;
  /** How often a pair stands right behind a sign. */
  readonly opening: PairCounter;
  /** How often a pair stands right before a sign. */
  readonly closing: PairCounter;
}

const SIGNS = new Set(Array.from("，,。;；:：!！?？、", (sign) => sign.charCodeAt(0)));

/** The pair of units at a place as one number; behind the end of the text stands 0. */
const pairAt = (plain: string, at: number): number =>
  ((plain.charCodeAt(at) << 16) | plain.charCodeAt(at + 1)) >>> 0;

/** Counts the pairs of a text in `plainForm`. */
export function pairCounts(plain: string): PairCounts {
  let signs = 1;
  for (let i = 0; i < plain.length; i++) if (SIGNS.has(plain.charCodeAt(i))) signs++;
  const counts = {
    all: new PairCounter(plain.length),
    opening: new PairCounter(signs),
    closing: new PairCounter(signs),
  };
  let signBefore = true;
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = pairAt(plain, i);
    counts.all.add(pair);
    if (signBefore) counts.opening.add(pair);
    signBefore = SIGNS.has(plain.charCodeAt(i));
    if (SIGNS.has(plain.charCodeAt(i + 2))) counts.closing.add(pair);
  }
  return counts;
}

const step = (count: number): number => Math.min(4, Math.ceil(Math.log2(count + 1)));

/** How often the characters on both sides of `at` come together elsewhere, in steps of 0 to 4. */
export const tornStep = (plain: string, at: number, { all }: PairCounts): number =>
  step((at > 0 ? all.of(pairAt(plain, at - 1)) || 1 : 1) - 1);

/** How often the pair at `at` begins a clause of the text, in steps of 0 to 4. */
export const openingStep = (plain: string, at: number, { opening }: PairCounts): number =>
  step(opening.of(pairAt(plain, at)));

/** How often the pair before `at` ends a clause of the text, in steps of 0 to 4. */
export const closingStep = (plain: string, at: number, { closing }: PairCounts): number =>
  step(at > 1 ? closing.of(pairAt(plain, at - 2)) : 0);
