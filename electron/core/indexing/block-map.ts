const NONE = 0xffffffff;
/** One entry of the coarse map for so many positions (as a power of two). */
const SHIFT = 6;

function grown(values: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const more = new Uint32Array(Math.max(length, Math.ceil(values.length * 1.5), 4096));
  more.set(values);
  return more;
}

/**
 * Some blocks that hold given positions: `blocks[i]` holds positions[firsts[i]..firsts[i + 1]). Typed arrays: ordinary ones of more than some
 * ten thousand numbers cost milliseconds to make.
 */
export interface BlockGroups {
  readonly blocks: Uint32Array;
  /** One more than blocks. */
  readonly firsts: Uint32Array;
}

/**
 * Which block holds a position. Stretches are numbered in the order of positions: blocks, each with the position after its last
 * unit, and holes where speeches were removed.
 */
export class BlockMap {
  /** Start and block of each stretch side by side, so that one look at the memory gives both. */
  #stretches = new Uint32Array(0);
  /** For every 64 positions, the stretch that holds the first of them. */
  #coarse = new Uint32Array(0);
  #count = 0;
  #origin = 0;
  #end = 0;

  /** The first position of the library and the one after the last. */
  get span(): readonly [number, number] {
    return [this.#origin, this.#end];
  }

  /** Adds blocks from `first` on whose texts have these lengths, at `base` (at or after the end). Gives their stretches' first. */
  add(base: number, first: number, lengths: readonly number[]): number {
    if (this.#count === 0) this.#origin = this.#end = base;
    if (base > this.#end) this.#append(NONE, base - this.#end);
    const place = this.#count;
    lengths.forEach((length, i) => this.#append(first + i, length + 1));
    return place;
  }

  #append(block: number, units: number): void {
    const at = 2 * this.#count;
    this.#stretches = grown(this.#stretches, at + 2);
    this.#stretches[at] = this.#end;
    this.#stretches[at + 1] = block;
    const from = Math.ceil((this.#end - this.#origin) / 2 ** SHIFT);
    this.#end += units;
    const to = Math.ceil((this.#end - this.#origin) / 2 ** SHIFT);
    this.#coarse = grown(this.#coarse, to);
    this.#coarse.fill(this.#count, from, to);
    this.#count++;
  }

  /** Where the text of a stretch begins and ends. */
  textOf(place: number): readonly [start: number, end: number] {
    return [this.#stretches[2 * place] ?? 0, this.#endOf(place)];
  }

  #endOf(place: number): number {
    return (place + 1 < this.#count ? (this.#stretches[2 * place + 2] ?? 0) : this.#end) - 1;
  }

  /** Ends of all texts from a position on. */
  *endsFrom(position: number): Iterable<number> {
    for (let place = this.#placeOf(position, 0); place >= 0 && place < this.#count; place++)
      yield this.textOf(place)[1];
  }

  /** The stretch that holds a position, looked for from the stretch `from` on; -1 for positions outside the library. */
  #placeOf(position: number, from: number): number {
    if (position < this.#origin || position >= this.#end) return -1;
    let place = Math.max(from, this.#coarse[(position - this.#origin) >>> SHIFT] ?? 0);
    while (place + 1 < this.#count && (this.#stretches[2 * place + 2] ?? 0) <= position) place++;
    return place;
  }

  #blockOf(place: number): number {
    return this.#stretches[2 * place + 1] ?? NONE;
  }

  /** The block that holds a position; -1 where there is none. */
  blockAt(position: number): number {
    const place = this.#placeOf(position, 0);
    const block = place < 0 ? NONE : this.#blockOf(place);
    return block === NONE ? -1 : block;
  }

  /**
   * The blocks in which something `length` units long begins at ascending positions, and how often in each; what overlaps the one
   * before is not counted.
   */
  count(
    positions: Uint32Array,
    length: number,
  ): { readonly blocks: Uint32Array; readonly counts: Uint32Array } {
    const stretches = this.#stretches;
    const coarse = this.#coarse;
    const origin = this.#origin;
    const last = 2 * (this.#count - 1);
    const blocks = new Uint32Array(positions.length);
    const counts = new Uint32Array(positions.length);
    let groups = 0;
    let end = origin;
    let free = 0;
    let block = NONE;
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i] as number;
      if (position >= end) {
        if (position < origin || position >= this.#end) continue;
        let at = 2 * (coarse[(position - origin) >>> SHIFT] as number);
        while (at < last && (stretches[at + 2] as number) <= position) at += 2;
        block = stretches[at + 1] as number;
        end = at < last ? (stretches[at + 2] as number) : this.#end;
        free = position;
        if (block !== NONE) blocks[groups++] = block;
      }
      if (block === NONE || position < free) continue;
      counts[groups - 1] = (counts[groups - 1] as number) + 1;
      free = position + length;
    }
    return { blocks: blocks.subarray(0, groups), counts: counts.subarray(0, groups) };
  }

  /** The blocks that hold ascending positions, in their order; positions in no block are left out at the ends of groups. */
  group(positions: Uint32Array): { readonly groups: BlockGroups; readonly positions: Uint32Array } {
    const stretches = this.#stretches;
    const coarse = this.#coarse;
    const origin = this.#origin;
    const last = 2 * (this.#count - 1);
    const blocks = new Uint32Array(positions.length);
    const firsts = new Uint32Array(positions.length + 1);
    const kept = new Uint32Array(positions.length);
    let count = 0;
    let groups = 0;
    let end = origin;
    let block = NONE;
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i] as number;
      if (position >= end) {
        if (position < origin || position >= this.#end) continue;
        let at = 2 * (coarse[(position - origin) >>> SHIFT] as number);
        while (at < last && (stretches[at + 2] as number) <= position) at += 2;
        block = stretches[at + 1] as number;
        end = at < last ? (stretches[at + 2] as number) : this.#end;
        if (block !== NONE) {
          blocks[groups] = block;
          firsts[groups++] = count;
        }
      }
      if (block !== NONE) kept[count++] = position;
    }
    firsts[groups] = count;
    return {
      groups: { blocks: blocks.subarray(0, groups), firsts: firsts.subarray(0, groups + 1) },
      positions: kept.subarray(0, count),
    };
  }
}
