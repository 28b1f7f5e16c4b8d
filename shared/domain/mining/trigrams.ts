import { contentUnits } from "../text/content-units.ts";
import { mix } from "../text/mix.ts";

/** The hashes of the runs of three letters or figures of folded text, in order, punctuation and blanks left out. */
function eachTrigram(folded: string, visit: (hash: number) => void): void {
  const isLetter = contentUnits();
  let seen = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (isLetter[code] === 0) continue;
    if (seen >= 2) visit(mix(Math.imul(Math.imul(first, 0x9e3b) + second, 0x85f1) + code));
    seen++;
    first = second;
    second = code;
  }
}

/**
 * Compares some folded texts with each other by their distinct runs of three letters or figures. With `keepOneIn` > 1 by so large a share
 * of them, the same ones for every text, so that long texts can be compared quickly.
 */
export class TextComparison {
  readonly #texts: Uint32Array[];
  /** Which runs the text that the others are compared with has. */
  readonly #marks: Uint8Array;
  #marked = -1;

  constructor(texts: readonly string[], keepOneIn = 1) {
    const all = texts.reduce((sum, text) => sum + text.length, 0);
    let room = 1024;
    while (room < (2 * all) / keepOneIn + 1024) room *= 2;
    const hashes = new Uint32Array(room);
    const used = new Uint8Array(room);
    const last = new Int32Array(room).fill(-1);
    this.#texts = texts.map((text, at) => {
      const places = new Uint32Array(text.length);
      let count = 0;
      eachTrigram(text, (hash) => {
        if (keepOneIn > 1 && hash % keepOneIn !== 0) return;
        let place = (hash >>> 4) & (room - 1);
        while (used[place] === 1 && hashes[place] !== hash) place = (place + 1) & (room - 1);
        used[place] = 1;
        hashes[place] = hash;
        if (last[place] === at || count === places.length) return;
        last[place] = at;
        places[count++] = place;
      });
      return places.slice(0, count);
    });
    this.#marks = new Uint8Array(room);
  }

  /** Dice's coefficient of two of the texts, 0 to 1; quick where `a` stays the same from call to call. */
  dice(a: number, b: number): number {
    const one = this.#texts[a];
    const other = this.#texts[b];
    if (!one || !other || one.length + other.length === 0) return 0;
    if (this.#marked !== a) {
      for (const place of this.#texts[this.#marked] ?? []) this.#marks[place] = 0;
      for (const place of one) this.#marks[place] = 1;
      this.#marked = a;
    }
    const marks = this.#marks;
    let shared = 0;
    for (let i = 0; i < other.length; i++) shared += marks[other[i] ?? 0] ?? 0;
    return (2 * shared) / (one.length + other.length);
  }
}
