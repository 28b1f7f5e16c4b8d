/** Copies the units [start, end) of a block, as positions, into an array at a place; false where they are gone. */
type CopyUnits = (block: number, start: number, end: number, into: Uint16Array, at: number) => boolean;

const MULTIPLIER = 0x01_00_01_93;

/**
 * How often each text filled a place. The texts stand one after the other in an array of units and are known by a hash: most of
 * thousands occur once, and none of them has to become a string unless it is among the most frequent.
 */
export class FillerCounts {
  readonly #copy: CopyUnits;
  #units = new Uint16Array(1024);
  /** Where each text begins, and where the last one ends. */
  #starts = new Uint32Array(257);
  #counts = new Uint32Array(256);
  #hashes = new Uint32Array(256);
  #size = 0;
  /** Numbers of texts from 1 by their hashes, with open addressing; a power of two long. */
  #slots = new Uint32Array(4096);

  constructor(copy: CopyUnits) {
    this.#copy = copy;
  }

  /** Counts the text at the positions [start, end) of a block. */
  add(block: number, start: number, end: number): void {
    const from = this.#starts[this.#size] as number;
    const to = from + end - start;
    if (to > this.#units.length) this.#makeRoom(to);
    if (!this.#copy(block, start, end, this.#units, from)) return;
    const hash = this.#hash(from, to);
    const slot = this.#slotOf(hash, from, to);
    const known = this.#slots[slot] as number;
    if (known > 0) {
      this.#counts[known - 1] = (this.#counts[known - 1] as number) + 1;
      return;
    }
    const number = this.#size++;
    if (this.#size === this.#counts.length) this.#makeRoomForTexts();
    this.#starts[number + 1] = to;
    this.#counts[number] = 1;
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    if (2 * this.#size > this.#slots.length) this.#rehash();
  }

  #makeRoom(length: number): void {
    const units = new Uint16Array(Math.max(length, 2 * this.#units.length));
    units.set(this.#units);
    this.#units = units;
  }

  #makeRoomForTexts(): void {
    const counts = new Uint32Array(2 * this.#counts.length);
    counts.set(this.#counts);
    const starts = new Uint32Array(counts.length + 1);
    starts.set(this.#starts);
    const hashes = new Uint32Array(counts.length);
    hashes.set(this.#hashes);
    [this.#counts, this.#starts, this.#hashes] = [counts, starts, hashes];
  }

  /** At most `most`, the most frequent first, then in the order of their characters. */
  mostFrequent(most: number): { text: string; count: number }[] {
    const numbers = Array.from({ length: this.#size }, (_, number) => number);
    const byCount = Map.groupBy(numbers, (number) => this.#counts[number] as number);
    const frequent: { text: string; count: number }[] = [];
    for (const count of [...byCount.keys()].sort((a, b) => b - a)) {
      if (frequent.length >= most) break;
      for (const number of this.#firstByText(byCount.get(count) ?? [], most - frequent.length))
        frequent.push({ text: this.#textOf(number), count });
    }
    return frequent;
  }

  /** The slot of the text of this hash that stands at [from, to): the one where it is counted, or the free one where it would be. */
  #slotOf(hash: number, from: number, to: number): number {
    const last = this.#slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0 || (this.#hashes[number] === hash && this.#isSame(number, from, to))) return slot;
    }
  }

  #hash(from: number, to: number): number {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (this.#units[at] as number), MULTIPLIER);
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  #isSame(number: number, from: number, to: number): boolean {
    const start = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - start !== to - from) return false;
    for (let i = 0; i < to - from; i++) if (this.#units[start + i] !== this.#units[from + i]) return false;
    return true;
  }

  #rehash(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    const last = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = (this.#hashes[number] as number) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }

  #textOf(number: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[number], this.#starts[number + 1]));
  }

  /** Whether one text stands before another in the order of units, as strings are compared. */
  #isBefore(a: number, b: number): boolean {
    const [startA, endA] = [this.#starts[a] as number, this.#starts[a + 1] as number];
    const [startB, endB] = [this.#starts[b] as number, this.#starts[b + 1] as number];
    const least = Math.min(endA - startA, endB - startB);
    for (let i = 0; i < least; i++) {
      const difference = (this.#units[startA + i] as number) - (this.#units[startB + i] as number);
      if (difference !== 0) return difference < 0;
    }
    return endA - startA < endB - startB;
  }

  /** The first `most` by their texts, in order; fast where there are many more. */
  #firstByText(numbers: readonly number[], most: number): number[] {
    const first: number[] = [];
    for (const number of numbers) {
      const last = first[most - 1];
      if (last !== undefined && !this.#isBefore(number, last)) continue;
      let place = Math.min(first.length, most - 1);
      while (place > 0 && this.#isBefore(number, first[place - 1] as number)) {
        first[place] = first[place - 1] as number;
        place--;
      }
      first[place] = number;
    }
    return first;
  }
}
