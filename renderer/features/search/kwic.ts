/** A stretch of text with its part in the match. */
export interface Segment {
  readonly text: string;
  /** `gap` is what fills a gap of a pattern inside the match. */
  readonly kind: "plain" | "match" | "gap";
}

/** A hit as a line of a concordance: what stands before the match, then the match and what follows. */
export interface KwicLine {
  readonly before: readonly Segment[];
  readonly rest: readonly Segment[];
  /** Further matches in the same block. */
  readonly others: number;
}

type Range = readonly [start: number, end: number];

const OPERATORS =
  /…+|\.{3,}|[*＊?？]|[<＜〈][^<>＜＞〈〉]{1,4}[>＞〉]|[(（][^()（）]*[|｜][^()（）]*[)）]|["“”「」]/u;
/** As much as the columns of a window 2560 pixels wide show; laying out more takes longer than the search. */
const BEFORE = 44;
const AFTER = 76;

/** The literal parts of a pattern query in their order. */
export function literalsOf(query: string): string[] {
  return query
    .split(OPERATORS)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Divides a matched stretch into the pattern's literals and what fills its gaps; without literals it is all match. */
export function splitMatch(text: string, literals: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const literal of literals) {
    const at = text.indexOf(literal, from);
    // Written otherwise than in the query (traditional, full width): no telling the gaps.
    if (at < 0) return [{ text, kind: "match" }];
    if (at > from) segments.push({ text: text.slice(from, at), kind: "gap" });
    segments.push({ text: literal, kind: "match" });
    from = at + literal.length;
  }
  if (from < text.length)
    segments.push({ text: text.slice(from), kind: literals.length > 0 ? "gap" : "match" });
  return segments;
}

/** `text` from `from` to `to` with the matches marked; `literals` as for splitMatch. */
export function markedText(
  text: string,
  ranges: readonly Range[],
  literals: readonly string[],
  from = 0,
  to = text.length,
): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  for (const [start, end] of ranges) {
    if (end <= at || start >= to) continue;
    const first = Math.max(at, start);
    if (first > at) segments.push({ text: text.slice(at, first), kind: "plain" });
    segments.push(...splitMatch(text.slice(first, Math.min(end, to)), literals));
    at = Math.min(end, to);
  }
  if (at < to) segments.push({ text: text.slice(at, to), kind: "plain" });
  return segments;
}

/** Aligns a hit on its longest match, or on the first of several of one length; without any, on its beginning. */
export function kwicLine(text: string, ranges: readonly Range[], literals: readonly string[]): KwicLine {
  let main: Range = [0, 0];
  for (const range of ranges) if (range[1] - range[0] > main[1] - main[0]) main = range;
  const [start] = main;
  return {
    before: markedText(text, ranges, literals, Math.max(0, start - BEFORE), start),
    rest: markedText(text, ranges, literals, start, Math.min(text.length, start + AFTER)),
    others: Math.max(0, ranges.length - 1),
  };
}

/** The query with one of its gaps or places for words filled, the first where none is named, so that it asks for this filling. */
export function fillGap(query: string, filler: string, place = 0): string {
  let at = 0;
  return query.replaceAll(/…+|\.{3,}|[*＊]+|[<＜〈][^<>＜＞〈〉]{1,4}[>＞〉]/gu, (gap) =>
    at++ === place ? filler : gap,
  );
}
