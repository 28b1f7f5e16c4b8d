import type { Store } from "../store/open-store.ts";
import { putBand, unitOfBand } from "./unit-queries.ts";

/** As many are kept back at most: some megabytes. */
const MOST = 60_000;
const A_PIECE = 1000;

/**
 * The unit that had each hash first. New ones are kept back and stored in the order of the hashes: one by one nearly each would have a page of
 * the library written anew.
 */
export class BandBuffer {
  readonly #store: Store;
  readonly #fresh = new Map<number, number>();

  constructor(store: Store) {
    this.#store = store;
  }

  get isFull(): boolean {
    return this.#fresh.size >= MOST;
  }

  unitOf(band: number): number | undefined {
    return this.#fresh.get(band) ?? unitOfBand(this.#store, band);
  }

  put(band: number, unit: number): void {
    this.#fresh.set(band, unit);
  }

  /** Stores what was kept back; pauses after every thousand. */
  *flush(): Generator<undefined, void> {
    const bands = Float64Array.from(this.#fresh.keys()).sort();
    for (let at = 0; at < bands.length; at += A_PIECE) {
      for (const band of bands.subarray(at, at + A_PIECE)) {
        const unit = this.#fresh.get(band);
        if (unit !== undefined) putBand(this.#store, band, unit);
      }
      yield;
    }
    this.#fresh.clear();
  }
}
