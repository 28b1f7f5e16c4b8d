import { END } from "./symbols.ts";

/** What a caller sends of the text before the caret is at least so long unless the text itself is shorter. */
const SHORTEST_CUT = 30;
/** An overlap shorter than this may be chance. */
const SURE_OVERLAP = 4;
const ROOM = 4096;

/** The draft as far as it has been seen, with all places of each character and each pair of characters. */
export class DraftMemory {
  #symbols = new Uint16Array(ROOM);
  #raw = "";
  #places = new Map<number, number[]>();

  /** The text before the caret, as far as it is known. */
  get text(): string {
    return this.#raw;
  }

  /** The same as symbols, followed by END. */
  get symbols(): Uint16Array {
    return this.#symbols;
  }

  /** Places behind the same last two characters, ascending. */
  behindPair(before: number, last: number): readonly number[] {
    return this.#places.get(before * 0x10000 + last) ?? [];
  }

  /** Places behind the same last character, ascending. */
  behind(last: number): readonly number[] {
    return this.#places.get(-1 - last) ?? [];
  }

  /**
   * Takes the text before the caret, or no less than its last 30 characters. What continues the text known so far is added to
   * it; anything else begins a draft anew. Returns from where on the text is new.
   */
  follow(context: string): number {
    const overlap = this.#overlap(context);
    const from = overlap < 0 ? 0 : this.#raw.length;
    if (overlap < 0) {
      this.#raw = "";
      this.#places = new Map();
    }
    this.#append(overlap < 0 ? context : context.slice(overlap));
    return from;
  }

  /** How much of the context's beginning is the end of the known text; -1 where it is no continuation. */
  #overlap(context: string): number {
    const known = this.#raw;
    if (known === "") return -1;
    if (context.startsWith(known)) return known.length;
    if (context.length < SHORTEST_CUT) return -1;
    for (let length = Math.min(context.length, known.length); length >= SURE_OVERLAP; length--)
      if (known.endsWith(context.slice(0, length))) return length;
    return -1;
  }

  #append(more: string): void {
    const from = this.#raw.length;
    this.#raw += more;
    if (this.#raw.length >= this.#symbols.length) {
      const grown = new Uint16Array(2 * this.#raw.length + 1);
      grown.set(this.#symbols.subarray(0, from));
      this.#symbols = grown;
    }
    for (let at = from; at < this.#raw.length; at++) {
      const symbol = this.#raw.charCodeAt(at);
      this.#symbols[at] = symbol;
      this.#note(-1 - symbol, at + 1);
      if (at > 0) this.#note((this.#symbols[at - 1] ?? 0) * 0x10000 + symbol, at + 1);
    }
    this.#symbols[this.#raw.length] = END;
  }

  #note(key: number, place: number): void {
    const places = this.#places.get(key);
    if (places) places.push(place);
    else this.#places.set(key, [place]);
  }
}
