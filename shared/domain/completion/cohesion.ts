import { endsClause, isForeign } from "./symbols.ts";
import { findRange, sizeOf, type Range, type TextIndex } from "./text-index.ts";

/** From this on two characters are taken to belong to one word. */
const COHESIVE = 0.3;
/** Pairs that are remembered. */
const MOST_KNOWN = 50_000;
/** Symbols of text that tell which characters belong together as well as any more do. */
const ENOUGH = 8_000_000;

/** One index, and where single symbols stand in it as far as they were asked for. */
interface Counted {
  readonly index: TextIndex;
  readonly singles: Map<number, Range>;
}

/** The largest indexes that are enough together; all where they are not. */
function enough(indexes: readonly TextIndex[]): TextIndex[] {
  let sum = 0;
  return indexes
    .toSorted((a, b) => b.text.length - a.text.length)
    .filter(({ text }) => {
      const isNeeded = sum < ENOUGH;
      sum += text.length;
      return isNeeded;
    });
}

/** Tells from the library's own text whether two characters that follow each other belong to one word. */
export class Cohesion {
  readonly #counted: readonly Counted[];
  readonly #known = new Map<number, boolean>();

  constructor(indexes: readonly TextIndex[]) {
    this.#counted = enough(indexes).map((index) => ({ index, singles: new Map() }));
  }

  /** True where much of what stands behind the one is the other, or before the other the one. */
  joins(left: number, right: number): boolean {
    if (endsClause(right) || isForeign(right) || endsClause(left)) return false;
    const key = left * 0x10000 + right;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const joined = this.#isJoined(left, right);
    this.#known.set(key, joined);
    return joined;
  }

  #isJoined(left: number, right: number): boolean {
    const pair = Uint16Array.of(left, right);
    let [both, lefts, rights] = [0, 0, 0];
    for (const counted of this.#counted) {
      const before = rangeOf(counted, left);
      both += sizeOf(findRange(counted.index, pair, 0, 2, before));
      lefts += sizeOf(before);
      rights += sizeOf(rangeOf(counted, right));
    }
    return both > 0 && both / Math.min(lefts, rights) >= COHESIVE;
  }
}

function rangeOf({ index, singles }: Counted, symbol: number): Range {
  const range = singles.get(symbol) ?? findRange(index, Uint16Array.of(symbol), 0, 1);
  singles.set(symbol, range);
  return range;
}
