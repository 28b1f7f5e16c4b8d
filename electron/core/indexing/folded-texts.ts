import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "./block-directory.ts";
import { unpackText } from "./packed-text.ts";
import { packedText } from "./segment-queries.ts";

/** Units of a chunk (as a power of two). */
const SHIFT = 16;
const UNITS = 1 << SHIFT;
/** 256 MiB: about 130 million characters. */
const MOST_CHUNKS = 2048;

/** Positions only grow until, after 2^31 of them, an emptied index begins anew with small ones. */
const FAR_BACK = 2 ** 30;

interface Chunk {
  readonly units: Uint16Array;
  /** The same memory. */
  readonly bytes: Buffer;
}

interface LastChunk {
  readonly number: number;
  readonly units: Uint16Array;
}

/** A number that no chunk has. */
const NO_CHUNK: LastChunk = { number: -1, units: new Uint16Array(0) };

function newChunk(): Chunk {
  const units = new Uint16Array(UNITS);
  return { units, bytes: Buffer.from(units.buffer) };
}

/**
 * Folded texts by position, kept in memory once they were asked for: a piece of any block is one look at the memory away. A block is named
 * with the piece wanted of it, since its speech may have to be read first.
 */
export class FoldedTexts {
  readonly #store: Store;
  /** Chunk i holds the positions from i * UNITS on. */
  readonly #chunks = new Map<number, Chunk>();
  /** Where the texts begin that are loaded. */
  readonly #bases = new Set<number>();
  #directory: BlockDirectory | null = null;
  /** 1 for the speeches of the directory whose texts are loaded. */
  #loaded = new Uint8Array(0);
  /** How many that are. */
  #count = 0;
  #end = 0;
  /** The chunk that was copied from last: positions are mostly asked for in their order. */
  #last = NO_CHUNK;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The units [start, end) of a block, as positions; empty where the block is gone. */
  slice(directory: BlockDirectory, block: number, start: number, end: number): string {
    if (!this.#has(directory, block)) return "";
    let text = "";
    for (let from = start; from < end;) {
      const first = from & (UNITS - 1);
      const last = Math.min(UNITS, first + end - from);
      text += this.#chunks.get(from >>> SHIFT)?.bytes.toString("utf16le", 2 * first, 2 * last) ?? "";
      from += last - first;
    }
    return text;
  }

  /** Copies the units [start, end) of a block into `into` at `at`; false where the block is gone. */
  copy(
    directory: BlockDirectory,
    block: number,
    start: number,
    end: number,
    into: Uint16Array,
    at: number,
  ): boolean {
    if (!this.#has(directory, block)) return false;
    let { number, units } = this.#last;
    for (let position = start; position < end; position++) {
      if (position >>> SHIFT !== number) {
        number = position >>> SHIFT;
        units = this.#chunks.get(number)?.units ?? into;
        this.#last = { number, units };
      }
      into[at + position - start] = units[position & (UNITS - 1)] as number;
    }
    return true;
  }

  /** Loads texts that were not asked for yet until `enough` says so; false when all are there that are to be kept. */
  warm(directory: BlockDirectory, enough: () => boolean): boolean {
    this.#adopt(directory);
    for (let owner = 0; owner < directory.speeches.length; owner++) {
      if (this.#chunks.size >= MOST_CHUNKS) return false;
      if (this.#loaded[owner] === 1) continue;
      if (enough()) return true;
      this.#load(directory, owner);
    }
    return false;
  }

  /** Whether the text of a block is there, after loading it where it was not. */
  #has(directory: BlockDirectory, block: number): boolean {
    this.#adopt(directory);
    if (this.#count === directory.speeches.length) return true;
    const owner = directory.ownerOf(block);
    if (owner < 0) return false;
    return this.#loaded[owner] === 1 || this.#load(directory, owner);
  }

  /** Takes over what the directory has come to hold, and lets go of the texts it no longer has. */
  #adopt(directory: BlockDirectory): void {
    const { speeches } = directory;
    if (directory === this.#directory && speeches.length <= this.#loaded.length) return;
    const [, end] = directory.map.span;
    if (directory === this.#directory) {
      const more = new Uint8Array(Math.ceil(speeches.length * 1.5));
      more.set(this.#loaded);
      this.#loaded = more;
      this.#end = end;
      return;
    }
    this.#directory = directory;
    if (end < this.#end - FAR_BACK) this.#clear();
    this.#end = end;
    this.#loaded = Uint8Array.from(speeches, ({ base }) => (this.#bases.has(base) ? 1 : 0));
    this.#bases.clear();
    this.#count = 0;
    this.#last = NO_CHUNK;
    const used = new Set<number>();
    speeches.forEach(({ base, endBlock }, owner) => {
      if (this.#loaded[owner] !== 1) return;
      this.#bases.add(base);
      this.#count++;
      const [, last] = directory.textOf(endBlock - 1);
      for (let number = base >>> SHIFT; number <= last >>> SHIFT; number++) used.add(number);
    });
    for (const number of this.#chunks.keys()) if (!used.has(number)) this.#chunks.delete(number);
  }

  #clear(): void {
    this.#chunks.clear();
    this.#bases.clear();
    this.#loaded.fill(0);
    this.#count = 0;
    this.#last = NO_CHUNK;
  }

  #load(directory: BlockDirectory, owner: number): boolean {
    const { id = 0, base = 0 } = directory.speeches[owner] ?? {};
    const packed = packedText(this.#store, id, base);
    if (packed === undefined) return false;
    if (this.#chunks.size >= MOST_CHUNKS) this.#clear();
    const units = unpackText(packed);
    for (let from = 0; from < units.length;) {
      const number = (base + from) >>> SHIFT;
      const first = (base + from) & (UNITS - 1);
      const part = units.subarray(from, from + UNITS - first);
      let chunk = this.#chunks.get(number);
      if (chunk === undefined) this.#chunks.set(number, (chunk = newChunk()));
      chunk.units.set(part, first);
      from += part.length;
    }
    this.#bases.add(base);
    this.#loaded[owner] = 1;
    this.#count++;
    return true;
  }
}
