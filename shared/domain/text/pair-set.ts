/** Refuses quickly nearly all places of a text at which none of some words (two characters and more) begins. */
export class PairSet {
  /** One bit a pair. */
  readonly #pairs: Uint32Array;
  readonly #bits: number;
  readonly #some: number;

  constructor(words: readonly string[]) {
    this.#bits = words.length < 200 ? 7 : 10;
    this.#some = (1 << this.#bits) - 1;
    this.#pairs = new Uint32Array(1 << (2 * this.#bits - 5));
    for (const word of words) {
      const pair = this.#pairAt(word, 0);
      this.#pairs[pair >>> 5] = (this.#pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
    }
  }

  /** Bits that tell two characters from nearly all others. */
  #pairAt(text: string, at: number): number {
    return ((text.charCodeAt(at) & this.#some) << this.#bits) | (text.charCodeAt(at + 1) & this.#some);
  }

  /** Whether one of the words may begin at a place; false where none does. */
  mayBeginAt(text: string, at: number): boolean {
    const pair = this.#pairAt(text, at);
    return (((this.#pairs[pair >>> 5] ?? 0) >>> (pair & 31)) & 1) === 1;
  }
}
