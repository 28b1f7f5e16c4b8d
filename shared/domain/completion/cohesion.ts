import { endsClause, isForeign } from "./symbols.ts";
import { findRange, type TextIndex } from "./text-index.ts";

/** From this on two characters are taken to belong to one word. */
const COHESIVE = 0.3;
/** Pairs that are remembered. */
const MOST_KNOWN = 50_000;

/** Tells from the library's own text whether two characters that follow each other belong to one word. */
export class Cohesion {
  readonly #indexes: readonly TextIndex[];
  readonly #known = new Map<number, boolean>();

  constructor(indexes: readonly TextIndex[]) {
    this.#indexes = indexes;
  }

  /** True where much of what stands behind the one is the other, or before the other the one. */
  joins(left: number, right: number): boolean {
    if (endsClause(right) || isForeign(right) || endsClause(left)) return false;
    const key = left * 0x10000 + right;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const pair = Uint16Array.of(left, right);
    const both = this.#count(pair, 0, 2);
    const rarer = Math.min(this.#count(pair, 0, 1), this.#count(pair, 1, 2));
    const joined = both > 0 && both / rarer >= COHESIVE;
    this.#known.set(key, joined);
    return joined;
  }

  #count(symbols: Uint16Array, from: number, to: number): number {
    return this.#indexes.reduce((sum, index) => {
      const [low, high] = findRange(index, symbols, from, to);
      return sum + high - low;
    }, 0);
  }
}
