import { seek } from "../../../shared/domain/search/join-positions.ts";

const NONE = 0xffffffff;
/** One entry of the coarse map for so many positions (as a power of two): about as many as a block has units. */
const SHIFT = 7;
/** So many positions are looked up together: what they touch stays in the nearest cache. */
const PORTION = 512;

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
  /**
   * Where each stretch begins and its block side by side, so that one look at the memory gives both; after the last one where it ends.
   */
  #stretches = new Uint32Array(1);
  /** For every so many positions, the stretch that holds the first of them. */
  #coarse = new Uint32Array(0);
  #count = 0;

  /** The first position of the library and the one after the last. */
  get span(): readonly [number, number] {
    return [this.#startOf(0), this.#startOf(this.#count)];
  }

  /** Adds blocks from `first` on whose texts have these lengths, at `base` (at or after the end). Gives their stretches' first. */
  add(base: number, first: number, lengths: readonly number[]): number {
    const end = this.#startOf(this.#count);
    if (this.#count === 0) this.#stretches[0] = base;
    else if (base > end) this.#append(NONE, base - end);
    const place = this.#count;
    lengths.forEach((length, i) => this.#append(first + i, length + 1));
    return place;
  }

  #append(block: number, units: number): void {
    const [origin, start] = this.span;
    const place = this.#count++;
    const end = start + units;
    this.#stretches = grown(this.#stretches, 2 * place + 3);
    this.#stretches[2 * place + 1] = block;
    this.#stretches[2 * place + 2] = end;
    const from = Math.ceil((start - origin) / 2 ** SHIFT);
    const to = Math.ceil((end - origin) / 2 ** SHIFT);
    this.#coarse = grown(this.#coarse, to);
    this.#coarse.fill(place, from, to);
  }

  #startOf(place: number): number {
    return this.#stretches[2 * place] ?? 0;
  }

  /** Where the text of a stretch begins and ends. */
  textOf(place: number): readonly [start: number, end: number] {
    return [this.#startOf(place), this.#startOf(place + 1) - 1];
  }

  /** Ends of all texts from a position on. */
  *endsFrom(position: number): Iterable<number> {
    const first = this.#placeOf(position);
    for (let place = first < 0 ? this.#count : first; place < this.#count; place++)
      yield this.textOf(place)[1];
  }

  /** The block that holds a position; -1 where there is none. */
  blockAt(position: number): number {
    const place = this.#placeOf(position);
    const block = place < 0 ? NONE : (this.#stretches[2 * place + 1] ?? NONE);
    return block === NONE ? -1 : block;
  }

  /** The stretch that holds a position; -1 for positions outside the library. */
  #placeOf(position: number): number {
    const [origin, end] = this.span;
    if (position < origin || position >= end) return -1;
    let place = this.#coarse[(position - origin) >>> SHIFT] ?? 0;
    while (this.#startOf(place + 1) <= position) place++;
    return place;
  }

  /** Those of ascending positions that lie in the library. */
  #within(positions: Uint32Array): Uint32Array {
    const [origin, end] = this.span;
    const from = seek(positions, 0, origin);
    return positions.subarray(from, seek(positions, from, end));
  }

  /** The blocks that hold ascending positions, in their order; positions in no block are left out. */
  group(positions: Uint32Array): { readonly groups: BlockGroups; readonly positions: Uint32Array } {
    const within = this.#within(positions);
    const blocks = new Uint32Array(within.length);
    const firsts = new Uint32Array(within.length + 1);
    const places = new Uint32Array(PORTION);
    let size = 0;
    let before = NONE;
    let holes = 0;
    for (let from = 0; from < within.length; from += PORTION) {
      const portion = within.subarray(from, from + PORTION);
      this.#findPlaces(portion, places);
      for (let i = 0; i < portion.length; i++) {
        const place = places[i] as number;
        const block = this.#stretches[2 * place + 1] as number;
        const isNew = place === before ? 0 : 1;
        before = place;
        size += isNew;
        holes += block === NONE ? isNew : 0;
        blocks[size - 1] = block;
        firsts[size] = from + i + 1;
      }
    }
    const groups = { blocks: blocks.subarray(0, size), firsts: firsts.subarray(0, size + 1) };
    return holes === 0 ? { groups, positions: within } : withoutHoles(groups, within, holes);
  }

  /**
   * Puts the stretches that hold some positions of the library into `places`. The first loops have no branches, so that the processor
   * fetches what several positions need at the same time: several times as fast as finding one after the other.
   */
  #findPlaces(positions: Uint32Array, places: Uint32Array): void {
    const stretches = this.#stretches;
    const coarse = this.#coarse;
    const [origin] = this.span;
    for (let i = 0; i < positions.length; i++)
      places[i] = coarse[((positions[i] as number) - origin) >>> SHIFT] as number;
    for (let i = 0; i < positions.length; i++) {
      const place = places[i] as number;
      places[i] = place + ((stretches[2 * place + 2] as number) <= (positions[i] as number) ? 1 : 0);
    }
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i] as number;
      let place = places[i] as number;
      while ((stretches[2 * place + 2] as number) <= position) place++;
      places[i] = place;
    }
  }
}

function withoutHoles(
  { blocks, firsts }: BlockGroups,
  positions: Uint32Array,
  holes: number,
): { readonly groups: BlockGroups; readonly positions: Uint32Array } {
  const kept = new Uint32Array(positions.length);
  const starts = new Uint32Array(blocks.length - holes + 1);
  let count = 0;
  let size = 0;
  blocks.forEach((block, i) => {
    if (block === NONE) return;
    const held = positions.subarray(firsts[i], firsts[i + 1]);
    kept.set(held, count);
    count += held.length;
    starts[++size] = count;
  });
  const groups = { blocks: blocks.filter((block) => block !== NONE), firsts: starts };
  return { groups, positions: kept.subarray(0, count) };
}

/** Where in a list of blocks each of those stands that were kept of it, in their order. */
export function placesOfKept(blocks: Uint32Array, kept: Uint32Array): Uint32Array {
  const places = new Uint32Array(kept.length);
  let place = 0;
  for (let i = 0; i < kept.length; i++) {
    const block = kept[i] as number;
    while (blocks[place] !== block && place < blocks.length) place++;
    places[i] = place;
  }
  return places;
}
