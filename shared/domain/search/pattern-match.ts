import { clauseAround, endsClause } from "./clause.ts";
import type { ClauseWords } from "./clause-words.ts";
import { GAP_LIMIT, type Pattern } from "./pattern.ts";

/** A match in folded text, offsets in UTF-16 units; `gaps` are the fillings of gaps and words in the order of the pattern. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly gaps: readonly (readonly [start: number, end: number])[];
}

/**
 * All matches of a pattern in folded text, from the left, not overlapping, each gap as short as it can be; a gap at either end of
 * the pattern reaches to the end of the clause or to its limit. Time grows with text length × nodes, never faster.
 */
export class PatternMatcher {
  readonly #pattern: Pattern;
  /** Without gaps at the ends. */
  readonly #core: Pattern;
  readonly #leads: boolean;
  readonly #trails: boolean;
  readonly #remembers: boolean;
  /** Node and place that cannot lead to a match in the text at hand. */
  readonly #dead = new Set<number>();
  readonly #fills: [number, number][] = [];
  #text = "";

  readonly #words: ClauseWords | null;

  /** Without `words`, a place for a word is never filled. */
  constructor(pattern: Pattern, words: ClauseWords | null = null) {
    this.#pattern = pattern;
    this.#words = words;
    this.#leads = pattern[0]?.kind === "gap";
    this.#trails = pattern.length > 1 && pattern.at(-1)?.kind === "gap";
    this.#core = pattern.slice(this.#leads ? 1 : 0, this.#trails ? -1 : undefined);
    this.#remembers = this.#core.filter((node) => node.kind === "gap").length > 1;
  }

  /** How many places the pattern has whose fillings can be counted. */
  get places(): number {
    return this.#pattern.filter((node) => node.kind === "gap" || node.kind === "word").length;
  }

  /** `most` bounds the number of matches. */
  matches(folded: string, most = Number.POSITIVE_INFINITY): PatternMatch[] {
    this.#text = folded;
    this.#dead.clear();
    const found: PatternMatch[] = [];
    let from = 0;
    while (found.length < most) {
      const match = this.#next(from);
      if (match === null) break;
      found.push(match);
      from = Math.max(match.end, from + 1);
    }
    return found;
  }

  #next(from: number): PatternMatch | null {
    for (let at = this.#candidate(from); at >= 0; at = this.#candidate(at + 1)) {
      this.#fills.length = 0;
      const end = this.#tail(0, at);
      if (end >= 0) return this.#reachOut(at, end, from);
    }
    return null;
  }

  /** The next place where the first node of the core can stand, or -1. */
  #candidate(from: number): number {
    const first = this.#core[0];
    if (first?.kind === "literal" || first?.kind === "either") return this.#occurrence(first, from);
    if (from >= this.#text.length) return -1;
    // What comes before the first literal stands in the clause of that literal.
    const anchor = this.#core.find((node) => node.kind === "literal" || node.kind === "either");
    if (anchor === undefined) return from;
    const at = this.#occurrence(anchor, from);
    return at < 0 ? -1 : Math.max(from, clauseAround(this.#text, at)[0]);
  }

  /** The nearest place from `from` on where a literal or alternative stands, or -1. */
  #occurrence(node: Pattern[number], from: number): number {
    if (node.kind === "literal") return this.#text.indexOf(node.text, from);
    if (node.kind !== "either") return -1;
    let nearest = -1;
    for (const option of node.options) {
      const at = this.#text.indexOf(option, from);
      if (at >= 0 && (nearest < 0 || at < nearest)) nearest = at;
    }
    return nearest;
  }

  /** Where the nodes from `index` end when they begin at `at`; -1 where they cannot. */
  #tail(index: number, at: number): number {
    const node = this.#core[index];
    if (node === undefined) return at;
    const key = index * 0x1000000 + at;
    if (this.#remembers && this.#dead.has(key)) return -1;
    const end = this.#node(index, at);
    if (end < 0 && this.#remembers) this.#dead.add(key);
    return end;
  }

  #node(index: number, at: number): number {
    const node = this.#core[index];
    switch (node?.kind) {
      case "literal":
        return this.#text.startsWith(node.text, at) ? this.#tail(index + 1, at + node.text.length) : -1;
      case "either":
        for (const option of node.options) {
          const end = this.#text.startsWith(option, at) ? this.#tail(index + 1, at + option.length) : -1;
          if (end >= 0) return end;
        }
        return -1;
      case "one":
        return this.#inClause(at) ? this.#tail(index + 1, at + 1) : -1;
      case "word":
        return this.#word(index, at, node.class.matches);
      case "gap":
        return this.#gap(index, at);
      default:
        return -1;
    }
  }

  #word(index: number, from: number, matches: (tag: string) => boolean): number {
    if (!this.#inClause(from)) return -1;
    const word = this.#words?.at(this.#text, from) ?? null;
    if (word === null || !matches(word.tag) || word.end - from > GAP_LIMIT) return -1;
    const place = this.#fills.length;
    this.#fills.push([from, word.end]);
    const end = this.#tail(index + 1, word.end);
    if (end < 0) this.#fills.length = place;
    return end;
  }

  #gap(index: number, from: number): number {
    const place = this.#fills.length;
    for (let at = from; at <= from + GAP_LIMIT; at++) {
      this.#fills.length = place;
      this.#fills.push([from, at]);
      const end = this.#tail(index + 1, at);
      if (end >= 0) return end;
      if (!this.#inClause(at)) break;
    }
    this.#fills.length = place;
    return -1;
  }

  #inClause(at: number): boolean {
    return at < this.#text.length && !endsClause(this.#text, at);
  }

  #reachOut(coreStart: number, coreEnd: number, from: number): PatternMatch {
    let start = coreStart;
    let end = coreEnd;
    if (this.#leads)
      while (start > from && coreStart - start < GAP_LIMIT && this.#inClause(start - 1)) start--;
    if (this.#trails) while (end - coreEnd < GAP_LIMIT && this.#inClause(end)) end++;
    const gaps: [number, number][] = [...this.#fills];
    if (this.#leads) gaps.unshift([start, coreStart]);
    if (this.#trails) gaps.push([coreEnd, end]);
    return { start, end, gaps };
  }
}
