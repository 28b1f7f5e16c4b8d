import { GAP_LIMIT, type Pattern } from "./pattern.ts";

/** A match in folded text, offsets in UTF-16 units; `gaps` are the fillings in the order of the pattern. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly gaps: readonly (readonly [start: number, end: number])[];
}

/** Ends of clauses as they stand in folded text. */
const CLAUSE_ENDS = new Set(",。;!?:\n".split("").map((mark) => mark.charCodeAt(0)));

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

  constructor(pattern: Pattern) {
    this.#pattern = pattern;
    this.#leads = pattern[0]?.kind === "gap";
    this.#trails = pattern.length > 1 && pattern.at(-1)?.kind === "gap";
    this.#core = pattern.slice(this.#leads ? 1 : 0, this.#trails ? -1 : undefined);
    this.#remembers = this.#core.filter((node) => node.kind === "gap").length > 1;
  }

  /** Whether the pattern has a gap whose fillings can be counted. */
  get hasGap(): boolean {
    return this.#pattern.some((node) => node.kind === "gap");
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
    if (first?.kind === "literal") return this.#text.indexOf(first.text, from);
    if (first?.kind !== "either") return from < this.#text.length ? from : -1;
    let nearest = -1;
    for (const option of first.options) {
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
      case "gap":
        return this.#gap(index, at);
      default:
        return -1;
    }
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
    return at < this.#text.length && !CLAUSE_ENDS.has(this.#text.charCodeAt(at));
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
