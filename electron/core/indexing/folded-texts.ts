import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "./block-directory.ts";
import { unpackText } from "./packed-text.ts";
import { packedText } from "./segment-queries.ts";

/** So many bytes of text are kept; about 130 million characters. */
const MOST_BYTES = 1 << 28;

interface Loaded {
  readonly base: number;
  readonly text: Buffer;
}

const GONE = Buffer.alloc(0);

/** Folded texts of blocks, kept in memory once they were asked for. */
export class FoldedTexts {
  readonly #store: Store;
  readonly #loaded = new Map<number, Loaded>();
  #bytes = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The units [start, end) of a block, as positions; empty where the block is gone. */
  slice(directory: BlockDirectory, block: number, start: number, end: number): string {
    const speech = directory.speeches[directory.ownerOf(block)];
    if (speech === undefined) return "";
    const known = this.#loaded.get(speech.id);
    const text = known?.base === speech.base ? known.text : this.#load(speech.id, speech.base);
    return text.toString("utf16le", (start - speech.base) * 2, (end - speech.base) * 2);
  }

  /** Loads texts that were not asked for yet until `enough` says so; false when all are there that are to be kept. */
  warm(directory: BlockDirectory, enough: () => boolean): boolean {
    for (const { id, base } of directory.speeches) {
      if (this.#bytes > MOST_BYTES) return false;
      if (this.#loaded.get(id)?.base === base) continue;
      if (enough()) return true;
      this.#load(id, base);
    }
    return false;
  }

  #load(id: number, base: number): Buffer {
    const packed = packedText(this.#store, id, base);
    if (packed === undefined) return GONE;
    if (this.#bytes > MOST_BYTES) {
      this.#loaded.clear();
      this.#bytes = 0;
    }
    const units = unpackText(packed);
    const text = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
    this.#bytes += text.length - (this.#loaded.get(id)?.text.length ?? 0);
    this.#loaded.set(id, { base, text });
    return text;
  }
}
