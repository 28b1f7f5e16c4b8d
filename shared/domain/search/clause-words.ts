import { clauseAround } from "./clause.ts";
import type { TaggedWord } from "./word-classes.ts";

export type Tag = (text: string) => readonly TaggedWord[];

/** A word by its end, in units of the clause. */
interface PlacedWord {
  readonly end: number;
  readonly tag: string;
}

const MOST_KEPT = 20_000;

/** Words of clauses by where they begin; a clause is cut only when a word of it is asked for, and remembered. */
export class ClauseWords {
  readonly #tag: Tag;
  readonly #kept = new Map<string, ReadonlyMap<number, PlacedWord>>();
  #text = "";
  #start = 0;
  #end = -1;
  #words: ReadonlyMap<number, PlacedWord> = new Map();

  constructor(tag: Tag) {
    this.#tag = tag;
  }

  /** Cuts any text into words. */
  get tag(): Tag {
    return this.#tag;
  }

  /** The word that begins at `at` of a folded text, its end in units of the text; null where none begins there. */
  at(folded: string, at: number): PlacedWord | null {
    if (folded !== this.#text || at < this.#start || at >= this.#end) {
      this.#text = folded;
      [this.#start, this.#end] = clauseAround(folded, at);
      this.#words = this.#cut(folded.slice(this.#start, this.#end));
    }
    const word = this.#words.get(at - this.#start);
    return word === undefined ? null : { end: word.end + this.#start, tag: word.tag };
  }

  #cut(clause: string): ReadonlyMap<number, PlacedWord> {
    const known = this.#kept.get(clause);
    if (known !== undefined) return known;
    const words = new Map<number, PlacedWord>();
    let at = 0;
    for (const { word, tag } of this.#tag(clause)) {
      words.set(at, { end: at + word.length, tag });
      at += word.length;
    }
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(clause, words);
    return words;
  }
}
