const LEAST = 3;
const RATIO = 5;
const MOST = 200;
/** Characters looked through at most, so that files of nothing but short lines take no time. */
const BUDGET = 20_000_000;

const WORD = /^[\u4e00-\u9fff]{2}$/u;

/** Tells breaks between lines (in `plainForm`) that tear a word, by how often pairs of characters occur in the whole text. */
export class TornPairs {
  private readonly known = new Map<string, number>();
  private readonly size: number;
  private left = BUDGET;

  private readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.size = lines.reduce((sum, line) => sum + line.length, lines.length);
  }

  /**
   * The characters on both sides make a pair that the text has often, far more often than the pairs beside it
   * (「…各领域改」, 「革，加快…」).
   */
  tears(before: string, after: string): boolean {
    const ends = before.slice(-2);
    const starts = after.slice(0, 2);
    const across = ends.slice(-1) + starts.slice(0, 1);
    if (!WORD.test(ends) || !WORD.test(across)) return false;
    const often = this.count(across);
    if (often < LEAST || this.count(ends) * RATIO > often) return false;
    return !WORD.test(starts) || this.count(starts) * RATIO <= often;
  }

  private count(pair: string): number {
    const known = this.known.get(pair);
    if (known !== undefined) return known;
    this.left -= this.size;
    let count = 0;
    if (this.left > 0)
      for (const line of this.lines)
        for (let at = line.indexOf(pair); at >= 0 && count < MOST; at = line.indexOf(pair, at + 1)) count++;
    this.known.set(pair, count);
    return count;
  }
}
