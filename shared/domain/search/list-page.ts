import { encodePositions, LONGEST_NUMBER, NumberReader, SLACK, writeNumber } from "./position-codec.ts";

/** One list as it stands in a page: `bytes` of `page` from `at` on hold `count` positions. */
export interface StoredList {
  readonly page: Uint8Array;
  readonly at: number;
  readonly count: number;
}

/** A page holds short lists together up to this size; a longer list has a page of its own. */
const PAGE_BYTES = 4000;

/** Packs lists, given in the order of their keys, into pages: for each list the step of its key, its count, its bytes. */
export class PageWriter {
  readonly #emit: (firstKey: number, page: Uint8Array) => void;
  readonly #origin: number;
  #bytes = new Uint8Array(2 * PAGE_BYTES);
  #scratch = new Uint8Array(PAGE_BYTES);
  #end = 0;
  #firstKey = 0;
  #lastKey = 0;

  /** `origin` is subtracted from the first position of every list. */
  constructor(origin: number, emit: (firstKey: number, page: Uint8Array) => void) {
    this.#origin = origin;
    this.#emit = emit;
  }

  /** Adds positions[from..to) as the list of `key`. */
  add(key: number, positions: Uint32Array, from: number, to: number): void {
    const most = (to - from) * LONGEST_NUMBER;
    if (this.#scratch.length < most) this.#scratch = new Uint8Array(most);
    const length = encodePositions(positions, [from, to], this.#origin, this.#scratch, 0);
    const room = length + 3 * LONGEST_NUMBER + SLACK;
    if (this.#end > 0 && this.#end + room > PAGE_BYTES) this.finish();
    if (this.#bytes.length < this.#end + room) this.#bytes = new Uint8Array(this.#end + room);
    if (this.#end === 0) this.#firstKey = this.#lastKey = key;
    this.#end = writeNumber(this.#bytes, this.#end, key - this.#lastKey);
    this.#end = writeNumber(this.#bytes, this.#end, to - from);
    this.#end = writeNumber(this.#bytes, this.#end, length);
    this.#bytes.set(this.#scratch.subarray(0, length), this.#end);
    this.#end += length;
    this.#lastKey = key;
  }

  /** Gives out the page begun, if any. */
  finish(): void {
    if (this.#end === 0) return;
    this.#emit(this.#firstKey, this.#bytes.slice(0, this.#end + SLACK));
    this.#end = 0;
  }
}

/** What a page holds before its slack. */
function numbersOf(page: Uint8Array): NumberReader {
  return new NumberReader(page.subarray(0, page.length - SLACK));
}

/** The lists of a page in the order of their keys. */
export class PageReader {
  readonly #page: Uint8Array;
  readonly #numbers: NumberReader;
  #key: number;

  constructor(firstKey: number, page: Uint8Array) {
    this.#page = page;
    this.#key = firstKey;
    this.#numbers = numbersOf(page);
  }

  /** The next list with its key; null after the last. */
  next(): (StoredList & { readonly key: number }) | null {
    const numbers = this.#numbers;
    if (numbers.done) return null;
    this.#key += numbers.next();
    const count = numbers.next();
    const length = numbers.next();
    const { at } = numbers;
    numbers.at += length;
    return { key: this.#key, page: this.#page, at, count };
  }
}

/** The list of a key in a page; null where it is not there. */
export function findInPage(firstKey: number, page: Uint8Array, wanted: number): StoredList | null {
  const numbers = numbersOf(page);
  let key = firstKey;
  while (!numbers.done) {
    key += numbers.next();
    const count = numbers.next();
    const length = numbers.next();
    if (key === wanted) return { page, at: numbers.at, count };
    if (key > wanted) return null;
    numbers.at += length;
  }
  return null;
}
