import { BYTES_A_BLOCK, HEADING_FLAG, ROLE_MASK } from "../../../shared/domain/search/block-facts.ts";
import type { SpeechLevel } from "../../../shared/domain/speech/speech.ts";
import { BlockColumns, FLAG_BITS } from "./block-columns.ts";
import { BlockMap } from "./block-map.ts";
import type { IndexedSpeech } from "./match-queries.ts";

/** A speech as filters, ranking and hits see it. */
export interface DirectorySpeech {
  readonly id: number;
  readonly title: string;
  readonly fileName: string;
  readonly date: string | null;
  readonly year: number | null;
  readonly occasion: string | null;
  readonly level: SpeechLevel | null;
  readonly post: string | null;
  readonly name: string | null;
  /** yyyymmdd; 0 where unknown. */
  readonly day: number;
  readonly firstBlock: number;
  readonly endBlock: number;
  /** The position of its first unit. */
  readonly base: number;
}

const NONE = 0xffffffff;

/** 2025-08 → 20250800; 0 for null. */
function dayOf(date: string | null): number {
  const [year = "0", month = "0", day = "0"] = date?.split("-") ?? [];
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

/**
 * Length, kind, role and speech of every indexed block, in memory by block id: filters, totals, facets and the first ranking
 * need no row of the library. About twenty bytes a block.
 */
export class BlockDirectory {
  readonly speeches: DirectorySpeech[] = [];
  /** Which block holds which positions. */
  readonly map = new BlockMap();
  /** Of each block its owner, then its length and flags: side by side, so that one look at the memory gives all. */
  #facts = new Uint32Array(0);
  #place = new Uint32Array(0);
  #columns: { readonly blocks: Uint32Array; readonly columns: BlockColumns } | null = null;
  /** Of the speeches, in their order: what ranking asks for of every block lies close together. */
  readonly #days: number[] = [];
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
    const owner = this.#facts[2 * block] ?? NONE;
    return owner === NONE ? -1 : owner;
  }

  /** In UTF-16 units. */
  lengthOf(block: number): number {
    return (this.#facts[2 * block + 1] ?? 0) >>> FLAG_BITS;
  }

  /** The positions of the block's folded text; empty for a block that is not in the index. */
  textOf(block: number): readonly [start: number, end: number] {
    return this.ownerOf(block) < 0 ? [0, 0] : this.map.textOf(this.#place[block] ?? 0);
  }

  isHeading(block: number): boolean {
    return ((this.#facts[2 * block + 1] ?? 0) & HEADING_FLAG) !== 0;
  }

  /** Place of the block's role in ROLES. */
  roleOf(block: number): number {
    return (this.#facts[2 * block + 1] ?? 0) & ROLE_MASK;
  }

  /** Day of the block's speech as yyyymmdd; 0 where unknown. */
  dayOf(block: number): number {
    return this.dayOfOwner(this.ownerOf(block));
  }

  /** The same for the speech at this place. */
  dayOfOwner(owner: number): number {
    return this.#days[owner] ?? 0;
  }

  /** What is known of blocks of the directory; gathered once for those asked for last. */
  columnsOf(blocks: Uint32Array): BlockColumns {
    if (this.#columns?.blocks === blocks) return this.#columns.columns;
    const owners = new Uint32Array(blocks.length);
    const facts = new Uint32Array(blocks.length);
    for (let i = 0; i < blocks.length; i++) {
      const at = 2 * (blocks[i] as number);
      owners[i] = this.#facts[at] as number;
      facts[i] = this.#facts[at + 1] as number;
    }
    const columns = new BlockColumns(owners, facts);
    this.#columns = { blocks, columns };
    return columns;
  }

  /** The days of the oldest and the newest dated speech; 0 where there is none. */
  get span(): { readonly oldest: number; readonly newest: number } {
    return { oldest: this.#oldest, newest: this.#newest };
  }

  add(speech: IndexedSpeech): void {
    const count = speech.facts.length / BYTES_A_BLOCK;
    const end = speech.firstBlock + count;
    this.#grow(end);
    const { facts } = speech;
    const view = new DataView(facts.buffer, facts.byteOffset, facts.byteLength);
    const folded: number[] = [];
    for (let i = 0; i < count; i++) {
      const at = i * BYTES_A_BLOCK;
      const length = view.getUint16(at, true);
      const block = speech.firstBlock + i;
      this.#facts[2 * block] = this.speeches.length;
      this.#facts[2 * block + 1] = (length << FLAG_BITS) | view.getUint8(at + 2);
      folded.push(view.getUint32(at + 3, true));
      this.#totalLength += length;
    }
    const place = this.map.add(speech.base, speech.firstBlock, folded);
    for (let i = 0; i < count; i++) this.#place[speech.firstBlock + i] = place + i;
    this.#blocks += count;
    const day = dayOf(speech.date);
    if (day > 0 && (this.#oldest === 0 || day < this.#oldest)) this.#oldest = day;
    if (day > this.#newest) this.#newest = day;
    this.#days.push(day);
    this.speeches.push({
      id: speech.id,
      title: speech.title,
      fileName: speech.fileName,
      date: speech.date,
      year: speech.year,
      occasion: speech.occasion,
      level: speech.level,
      post: speech.post,
      name: speech.name,
      day,
      firstBlock: speech.firstBlock,
      endBlock: end,
      base: speech.base,
    });
  }

  #grow(end: number): void {
    if (end > this.#place.length) {
      const room = Math.max(end, Math.ceil(this.#place.length * 1.5), 4096);
      const facts = new Uint32Array(2 * room);
      facts.set(this.#facts);
      for (let at = this.#facts.length; at < facts.length; at += 2) facts[at] = NONE;
      const place = new Uint32Array(room);
      place.set(this.#place);
      this.#facts = facts;
      this.#place = place;
    }
    this.#end = Math.max(this.#end, end);
  }
}
