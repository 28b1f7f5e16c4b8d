import { CLAUSE_END_UNITS } from "../../../shared/domain/search/clause.ts";
import { gramKey } from "../../../shared/domain/search/list-positions.ts";
import { seek } from "../../../shared/domain/search/join-positions.ts";
import type { BlockMap } from "./block-map.ts";
import type { GramList } from "./gram-list.ts";

/** Where clauses and blocks end, one bit a position: tells without reading a text whether a gap stays inside its clause. */
export class ClauseEnds {
  #bits = new Uint32Array(0);
  #origin = 0;
  #marked = 0;

  /** Marks what has come to the library since the last call. */
  update(map: BlockMap, listsOf: (keys: readonly number[]) => GramList[]): void {
    const [start, end] = map.span;
    if (start > this.#marked) {
      this.#bits = new Uint32Array(0);
      this.#origin = this.#marked = start;
    }
    if (end <= this.#marked) return;
    this.#grow(end);
    for (const list of listsOf(CLAUSE_END_UNITS.map((unit) => gramKey(unit)))) {
      const positions = list.decode();
      for (let i = seek(positions, 0, this.#marked); i < positions.length; i++) this.#mark(positions[i] ?? 0);
    }
    for (const position of map.endsFrom(this.#marked)) this.#mark(position);
    this.#marked = end;
  }

  #grow(end: number): void {
    const words = Math.ceil((end - this.#origin) / 32) + 2;
    if (words <= this.#bits.length) return;
    const bits = new Uint32Array(Math.ceil(words * 1.2));
    bits.set(this.#bits);
    this.#bits = bits;
  }

  #mark(position: number): void {
    const place = position - this.#origin;
    const word = place >>> 5;
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (place & 31));
  }

  /** Whether no clause ends at the positions [from, to); at most 32 of them. */
  isClear(from: number, to: number): boolean {
    const place = from - this.#origin;
    const word = place >>> 5;
    const shift = place & 31;
    let bits = (this.#bits[word] ?? 0) >>> shift;
    if (shift > 0) bits |= (this.#bits[word + 1] ?? 0) << (32 - shift);
    const length = to - from;
    return (length >= 32 ? bits : bits & ((1 << length) - 1)) === 0;
  }
}
