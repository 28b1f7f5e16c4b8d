import { findRange, type TextIndex } from "./text-index.ts";

/** The library is weighed in stretches of 256 symbols. */
const STRETCH_BITS = 8;
/** Runs of so many characters tell what a stretch is about, where they stand in no more than MOST places. */
const RUN = 3;
const MOST = 300;
/** What was written longer ago counts less, character by character. */
const FADING = 1.003;
/** A draft opened in the middle is followed from so far back. */
const BACK = 500;
const RESCALE = 1e30;

const isDigit = (symbol: number): boolean => symbol >= 0x30 && symbol <= 0x39;

/** Which stretches of one index speak of what the draft speaks of just now. */
export class Nearness {
  readonly #index: TextIndex;
  readonly #weights: Float64Array;
  #unit = 1;

  constructor(index: TextIndex) {
    this.#index = index;
    this.#weights = new Float64Array((index.text.length >> STRETCH_BITS) + 2);
  }

  forget(): void {
    this.#weights.fill(0);
    this.#unit = 1;
  }

  /** Takes note of the draft's symbols from `from` to `to`. */
  follow(draft: Uint16Array, from: number, to: number): void {
    for (let end = Math.max(from, to - BACK, RUN - 1) + 1; end <= to; end++) this.#note(draft, end);
  }

  /** How near the stretch around a place is: 0 not at all, about 1 for one rare run in common a moment ago. */
  at(place: number): number {
    return (this.#weights[place >> STRETCH_BITS] ?? 0) / this.#unit;
  }

  #note(draft: Uint16Array, end: number): void {
    this.#unit *= FADING;
    if (this.#unit > RESCALE) this.#rescale();
    for (let at = end - RUN; at < end; at++) if (isDigit(draft[at] ?? 0)) return;
    const [low, high] = findRange(this.#index, draft, end - RUN, end);
    if (high === low || high - low > MOST) return;
    const gain = this.#unit / Math.sqrt(high - low + 2);
    const weights = this.#weights;
    let last = -1;
    for (let i = low; i < high; i++) {
      const place = this.#index.suffixes[i] ?? 0;
      const stretch = place >> STRETCH_BITS;
      if (stretch === last) continue;
      last = stretch;
      const next = ((place >> (STRETCH_BITS - 1)) & 1) === 0 ? Math.max(0, stretch - 1) : stretch + 1;
      weights[stretch] = (weights[stretch] ?? 0) + gain;
      weights[next] = (weights[next] ?? 0) + gain / 2;
    }
  }

  #rescale(): void {
    for (let i = 0; i < this.#weights.length; i++) this.#weights[i] = (this.#weights[i] ?? 0) / this.#unit;
    this.#unit = 1;
  }
}
