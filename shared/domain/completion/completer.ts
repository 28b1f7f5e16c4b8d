import type { Gazetteer } from "../speech/gazetteer.ts";
import { choose } from "./choose.ts";
import { Cohesion } from "./cohesion.ts";
import { learntConfidence } from "./confidence.ts";
import { continuationsOf } from "./continuations.ts";
import { DraftMemory } from "./draft-memory.ts";
import { ownLength } from "./foreign-names.ts";
import { gatherEvidence, type Evidence, type Shelf } from "./evidence.ts";
import { Nearness } from "./nearness.ts";
import { symbolsOf } from "./symbols-of.ts";
import { foldForCompletion } from "./symbols.ts";
import { findRange, type TextIndex } from "./text-index.ts";

export interface Candidate {
  readonly text: string;
  /** How often the library says it; 0 where only the draft does. */
  readonly count: number;
}

/** So much of the draft's end is compared. */
const CONTEXT = 60;

/** Proposes what comes next in one draft, from the indexes it is given and from the draft itself. */
export class Completer {
  readonly #gazetteer: Gazetteer | undefined;
  readonly #draft = new DraftMemory();
  #shelves: Shelf[] = [];
  #cohesion = new Cohesion([]);

  constructor(gazetteer?: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** Takes these indexes in place of those before; what is removed of each is read at every proposal. */
  setIndexes(indexes: readonly { readonly index: TextIndex; readonly removed: ReadonlySet<number> }[]): void {
    this.#shelves = indexes.map(({ index, removed }) => {
      const known = this.#shelves.find((shelf) => shelf.index === index);
      if (known) return { ...known, removed };
      const nearness = new Nearness(index);
      nearness.follow(this.#draft.symbols, 0, this.#draft.text.length);
      return { index, nearness, removed };
    });
    this.#cohesion = new Cohesion(indexes.map(({ index }) => index));
  }

  /** Takes the text before the caret (white space but for line breaks left out), or at least its last 30 characters. */
  follow(context: string): void {
    const from = this.#draft.follow(context);
    for (const { nearness } of this.#shelves) {
      if (from === 0) nearness.forget();
      nearness.follow(this.#draft.symbols, from, this.#draft.text.length);
    }
  }

  /** What library and draft say about what follows; `without` passes over the document of that id. */
  evidence(without?: number): Evidence {
    const context = foldForCompletion(this.#draft.text.slice(-CONTEXT), this.#gazetteer);
    return gatherEvidence(this.#shelves, this.#draft, symbolsOf(context), without);
  }

  /**
   * At most three candidates, the one that saves the most keystrokes first; none names what only the library names. Offered only from
   * the second character on.
   */
  propose(confidence: Float64Array = learntConfidence): Candidate[] {
    if (this.#draft.text.length < 2) return [];
    let left = continuationsOf(this.evidence(), confidence, this.#cohesion);
    for (;;) {
      const chosen = choose(left, 3);
      const foreign = chosen.flatMap(({ text }) => {
        const own = ownLength(this.#draft.text, text, this.#gazetteer);
        return own < text.length ? [text.slice(0, own + 1)] : [];
      });
      if (foreign.length === 0) return chosen.map(({ text }) => ({ text, count: this.#count(text) }));
      left = left.filter(({ text }) => !foreign.some((name) => text.startsWith(name)));
    }
  }

  #count(text: string): number {
    const symbols = symbolsOf(text);
    return this.#shelves.reduce((sum, { index }) => {
      const [low, high] = findRange(index, symbols, 0, symbols.length);
      return sum + high - low;
    }, 0);
  }
}
