/** Refuses quickly nearly all places of a text at which none of some words (two characters and more) begins. */
export class PairSet {
  readonly #pairs: Uint8Array;
  readonly #bits: number;
  readonly #some: number;

  constructor(words: readonly string[]) {
    this.#bits = words.length < 200 ? 7 : 10;
    this.#some = (1 << this.#bits) - 1;
    this.#pairs = new Uint8Array(1 << (2 * this.#bits));
    for (const word of words) this.#pairs[this.#pairAt(word, 0)] = 1;
  }

  /** Bits that tell two characters from nearly all others. */
  #pairAt(text: string, at: number): number {
    return ((text.charCodeAt(at) & this.#some) << this.#bits) | (text.charCodeAt(at + 1) & this.#some);
  }

  /** Whether one of the words may begin at a place; false where none does. */
  mayBeginAt(text: string, at: number): boolean {
    return this.#pairs[this.#pairAt(text, at)] === 1;
  }
}
