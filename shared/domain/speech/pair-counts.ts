/** What a text itself tells of its words, by pairs of neighbouring characters. */
export interface PairCounts {
  /** How often a pair occurs: one that comes again is more likely a word than an accident. */
  readonly all: ReadonlyMap<string, number>;
  /** How often a pair stands right behind a sign. */
  readonly opening: ReadonlyMap<string, number>;
  /** How often a pair stands right before a sign. */
  readonly closing: ReadonlyMap<string, number>;
}

const SIGN = /[，,。;；:：!！?？、]/u;

/** Counts the pairs of a text in `plainForm`. */
export function pairCounts(plain: string): PairCounts {
  const all = new Map<string, number>();
  const opening = new Map<string, number>();
  const closing = new Map<string, number>();
  const add = (map: Map<string, number>, pair: string): void => void map.set(pair, (map.get(pair) ?? 0) + 1);
  let signBefore = true;
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = plain.slice(i, i + 2);
    add(all, pair);
    if (signBefore) add(opening, pair);
    signBefore = SIGN.test(plain.charAt(i));
    if (SIGN.test(plain.charAt(i + 2))) add(closing, pair);
  }
  return { all, opening, closing };
}

const step = (count: number): number => Math.min(4, Math.ceil(Math.log2(count + 1)));

/** How often the characters on both sides of `at` come together elsewhere, in steps of 0 to 4. */
export const tornStep = (plain: string, at: number, { all }: PairCounts): number =>
  step((all.get(plain.slice(at - 1, at + 1)) ?? 1) - 1);

/** How often the pair at `at` begins a clause of the text, in steps of 0 to 4. */
export const openingStep = (plain: string, at: number, { opening }: PairCounts): number =>
  step(opening.get(plain.slice(at, at + 2)) ?? 0);

/** How often the pair before `at` ends a clause of the text, in steps of 0 to 4. */
export const closingStep = (plain: string, at: number, { closing }: PairCounts): number =>
  step(closing.get(plain.slice(at - 2, at)) ?? 0);
