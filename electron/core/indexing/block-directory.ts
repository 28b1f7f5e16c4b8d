import { BYTES_A_BLOCK, HEADING_FLAG, ROLE_MASK } from "../../../shared/domain/search/block-facts.ts";
import type { Store } from "../store/open-store.ts";
import { indexedSpeeches, indexState, type IndexedSpeech, type IndexState } from "./match-queries.ts";

/** A speech as filters, ranking and hits see it. */
export interface DirectorySpeech {
  readonly id: number;
  readonly title: string;
  readonly fileName: string;
  readonly date: string | null;
  readonly year: number | null;
  readonly occasion: string | null;
  readonly post: string | null;
  readonly name: string | null;
  /** yyyymmdd; 0 where unknown. */
  readonly day: number;
  readonly firstBlock: number;
  readonly endBlock: number;
}

const NONE = 0xffffffff;

/** 2025-08 → 20250800; 0 for null. */
function dayOf(date: string | null): number {
  const [year = "0", month = "0", day = "0"] = date?.split("-") ?? [];
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

/**
 * Length, kind, role and speech of every indexed block, in memory by block id: filters, totals, facets and the first ranking
 * need no row of the library. About seven bytes a block.
 */
export class BlockDirectory {
  readonly speeches: DirectorySpeech[] = [];
  #owner = new Uint32Array(0);
  #length = new Uint16Array(0);
  #flags = new Uint8Array(0);
  #end = 0;
  #blocks = 0;
  #totalLength = 0;
  #oldest = 0;
  #newest = 0;

  /** One more than the greatest block id. */
  get end(): number {
    return this.#end;
  }

  get blocks(): number {
    return this.#blocks;
  }

  /** Mean length of a block in UTF-16 units. */
  get meanLength(): number {
    return this.#blocks === 0 ? 1 : this.#totalLength / this.#blocks;
  }

  /** Place of the block's speech in `speeches`; -1 for a block that is not in the index. */
  ownerOf(block: number): number {
    const owner = this.#owner[block] ?? NONE;
    return owner === NONE ? -1 : owner;
  }

  lengthOf(block: number): number {
    return this.#length[block] ?? 0;
  }

  isHeading(block: number): boolean {
    return ((this.#flags[block] ?? 0) & HEADING_FLAG) !== 0;
  }

  /** Place of the block's role in ROLES. */
  roleOf(block: number): number {
    return (this.#flags[block] ?? 0) & ROLE_MASK;
  }

  /** Day of the block's speech as yyyymmdd; 0 where unknown. */
  dayOf(block: number): number {
    return this.speeches[this.ownerOf(block)]?.day ?? 0;
  }

  /** The days of the oldest and the newest dated speech; 0 where there is none. */
  get span(): { readonly oldest: number; readonly newest: number } {
    return { oldest: this.#oldest, newest: this.#newest };
  }

  add(speech: IndexedSpeech): void {
    const count = speech.facts.length / BYTES_A_BLOCK;
    const end = speech.firstBlock + count;
    this.#grow(end);
    this.#owner.fill(this.speeches.length, speech.firstBlock, end);
    for (let i = 0; i < count; i++) {
      const at = i * BYTES_A_BLOCK;
      const length = (speech.facts[at] ?? 0) | ((speech.facts[at + 1] ?? 0) << 8);
      this.#length[speech.firstBlock + i] = length;
      this.#flags[speech.firstBlock + i] = speech.facts[at + 2] ?? 0;
      this.#totalLength += length;
    }
    this.#blocks += count;
    const day = dayOf(speech.date);
    if (day > 0 && (this.#oldest === 0 || day < this.#oldest)) this.#oldest = day;
    if (day > this.#newest) this.#newest = day;
    this.speeches.push({
      id: speech.id,
      title: speech.title,
      fileName: speech.fileName,
      date: speech.date,
      year: speech.year,
      occasion: speech.occasion,
      post: speech.post,
      name: speech.name,
      day,
      firstBlock: speech.firstBlock,
      endBlock: end,
    });
  }

  #grow(end: number): void {
    if (end > this.#owner.length) {
      const room = Math.max(end, Math.ceil(this.#owner.length * 1.5), 4096);
      const owner = new Uint32Array(room).fill(NONE);
      owner.set(this.#owner);
      const length = new Uint16Array(room);
      length.set(this.#length);
      const flags = new Uint8Array(room);
      flags.set(this.#flags);
      this.#owner = owner;
      this.#length = length;
      this.#flags = flags;
    }
    this.#end = Math.max(this.#end, end);
  }
}

/** Gives the directory as the library stands now; speeches that were added since the last call are added to it. */
export function createDirectorySource(store: Store): () => BlockDirectory {
  let directory = new BlockDirectory();
  let known: IndexState = { stamp: 0, removals: 0 };
  return () => {
    const state = indexState(store);
    if (state.removals !== known.removals) {
      directory = new BlockDirectory();
      known = { stamp: 0, removals: state.removals };
    }
    if (state.stamp > known.stamp) {
      for (const speech of indexedSpeeches(store, known.stamp)) directory.add(speech);
    }
    known = state;
    return directory;
  };
}
