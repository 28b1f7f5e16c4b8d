import { contentUnits } from "../text/content-units.ts";
import type { TextRange } from "./ranges.ts";

/** Pairs of neighbouring letters or figures of folded text, in order, without repetitions; punctuation and blanks part them. */
export function contentGrams(folded: string): string[] {
  const content = contentUnits();
  const grams = new Set<string>();
  for (let i = 0; i + 1 < folded.length; i++) {
    if (content[folded.charCodeAt(i)] === 1 && content[folded.charCodeAt(i + 1)] === 1)
      grams.add(folded.slice(i, i + 2));
  }
  return [...grams];
}

const SENTENCE_ENDS = new Set("。!?\n".split("").map((mark) => mark.charCodeAt(0)));

/** What a stretch of text shares with the query. */
interface Tally {
  shared: number;
  weight: number;
  pairs: number;
}

/**
 * How like a text is to a query text: the share of the query's pairs of characters (by weight) that stand in the text's likest
 * sentence or in the whole of it, and how little else stands there. 0 to 1.
 */
export class LikenessScorer {
  readonly #places = new Map<number, number>();
  readonly #weights: Float64Array;
  readonly #total: number;
  /** Number of the sentence, and of the text, in which a pair was met last. */
  readonly #inSentence: Uint32Array;
  readonly #inText: Uint32Array;
  #sentence = 0;
  #text = 0;

  /** `weights` need not know all pairs; the others weigh as much as the mean. */
  constructor(grams: readonly string[], weights: ReadonlyMap<string, number>) {
    const known = [...weights.values()];
    const mean = known.length === 0 ? 1 : known.reduce((sum, weight) => sum + weight, 0) / known.length;
    this.#weights = Float64Array.from(grams, (gram) => weights.get(gram) ?? mean);
    this.#total = this.#weights.reduce((sum, weight) => sum + weight, 0);
    grams.forEach((gram, place) =>
      this.#places.set(gram.charCodeAt(0) * 0x10000 + gram.charCodeAt(1), place),
    );
    this.#inSentence = new Uint32Array(grams.length);
    this.#inText = new Uint32Array(grams.length);
  }

  score(folded: string): number {
    const content = contentUnits();
    const whole: Tally = { shared: 0, weight: 0, pairs: 0 };
    let part: Tally = { shared: 0, weight: 0, pairs: 0 };
    let best = 0;
    let before = -1;
    this.#text++;
    this.#sentence++;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      if (content[code] === 1) {
        if (before >= 0) this.#meet(before * 0x10000 + code, part, whole);
        before = code;
        continue;
      }
      before = -1;
      if (!SENTENCE_ENDS.has(code)) continue;
      best = Math.max(best, this.#likeness(part));
      part = { shared: 0, weight: 0, pairs: 0 };
      this.#sentence++;
    }
    return Math.max(best, this.#likeness(part), this.#likeness(whole));
  }

  #meet(pair: number, part: Tally, whole: Tally): void {
    part.pairs++;
    whole.pairs++;
    const place = this.#places.get(pair);
    if (place === undefined) return;
    const weight = this.#weights[place] ?? 0;
    if (this.#inSentence[place] !== this.#sentence) {
      this.#inSentence[place] = this.#sentence;
      part.shared++;
      part.weight += weight;
    }
    if (this.#inText[place] !== this.#text) {
      this.#inText[place] = this.#text;
      whole.shared++;
      whole.weight += weight;
    }
  }

  #likeness({ shared, weight, pairs }: Tally): number {
    if (shared === 0 || this.#total === 0) return 0;
    return (
      0.7 * (weight / this.#total) + (0.3 * 2 * shared) / (this.#weights.length + Math.max(pairs, shared))
    );
  }
}

/** Stretches of at least three characters whose pairs all stand among `grams`. */
export function sharedRanges(grams: ReadonlySet<string>, folded: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = -1;
  for (let i = 0; i < folded.length; i++) {
    const shared = i + 1 < folded.length && grams.has(folded.slice(i, i + 2));
    if (shared && start < 0) start = i;
    if (!shared && start >= 0) {
      if (i + 1 - start >= 3) ranges.push([start, i + 1]);
      start = -1;
    }
  }
  return ranges;
}
