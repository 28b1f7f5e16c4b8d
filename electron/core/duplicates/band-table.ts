import type { Store } from "../store/open-store.ts";
import { bandRowsAfter, liveSpeeches } from "./duplicate-queries.ts";
import { asNumbers } from "./number-bytes.ts";
import { BANDS } from "./sketch.ts";

/**
 * The bands of all speeches in memory, 84 bytes a speech: comparing a sketch with twenty thousand takes less than a millisecond. Bands that
 * were replaced or whose speech is gone stay until the program ends; whoever asks compares the sketches themselves.
 */
class BandTable {
  readonly #store: Store;
  readonly #speeches: number[] = [];
  #bands = new Uint32Array(64 * BANDS);
  /** The number of the last row read. */
  #last = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Live speeches that share bands, those that share most first, then the oldest; at most `most`. */
  speechesSharing(bands: Uint32Array, most: number): number[] {
    this.#readNew();
    const shared = new Map<number, number>();
    for (const [row, speech] of this.#speeches.entries()) {
      const count = this.#sharedBy(row, bands);
      if (count > (shared.get(speech) ?? 0)) shared.set(speech, count);
    }
    const live = liveSpeeches(this.#store, [...shared.keys()]);
    return [...shared]
      .filter(([speech]) => live.has(speech))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([speech]) => speech);
  }

  #sharedBy(row: number, bands: Uint32Array): number {
    const first = row * BANDS;
    let count = 0;
    for (let i = 0; i < BANDS; i++) if (this.#bands[first + i] === bands[i]) count++;
    return count;
  }

  #readNew(): void {
    for (const { number, speechId, bands } of bandRowsAfter(this.#store, this.#last)) {
      const at = this.#speeches.length * BANDS;
      if (at === this.#bands.length) {
        const more = new Uint32Array(2 * at);
        more.set(this.#bands);
        this.#bands = more;
      }
      this.#bands.set(asNumbers(bands), at);
      this.#speeches.push(speechId);
      this.#last = number;
    }
  }
}

const tables = new WeakMap<Store, BandTable>();

/** The one table of a library. */
export function bandTableOf(store: Store): BandTable {
  let table = tables.get(store);
  if (table === undefined) {
    table = new BandTable(store);
    tables.set(store, table);
  }
  return table;
}
