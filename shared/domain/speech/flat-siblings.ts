import type { HeadingEnd } from "./boundary-model.ts";

/** How a heading is built, as far as headings of one list are built alike. */
interface Shape {
  readonly length: number;
  /** Units of each clause. */
  readonly clauses: readonly number[];
  readonly colon: boolean;
  readonly tail: string;
}

/** A place where a heading may end, with the heading's shape. */
export interface ShapedEnd extends HeadingEnd {
  readonly shape: Shape;
}

const CONSIDERED = 10;
const LEAST = 3;
/** More than this speaks for an end by itself is no reason to make its siblings like it. */
const CAPPED = 8;

export function shaped(plain: string, from: number, end: HeadingEnd): ShapedEnd {
  const text = plain.slice(from, end.end);
  const clauses = text.split(/[,:]/u).map((clause) => clause.length);
  return {
    ...end,
    shape: { length: text.length, clauses, colon: text.includes(":"), tail: text.slice(-2) },
  };
}

/** How much two headings of one list are built alike, 0 to about 5. */
function likeness(a: Shape, b: Shape): number {
  let score = Math.max(0, 1.6 - Math.abs(a.length - b.length) * 0.3);
  if (a.colon !== b.colon) score -= 1;
  if (a.clauses.length === b.clauses.length && a.clauses.length > 1) {
    score += 0.3;
    a.clauses.forEach((clause, i) => {
      if (clause === b.clauses[i]) score += 0.3;
    });
  }
  if (a.tail === b.tail) score += 1.6;
  else if (a.tail.at(-1) === b.tail.at(-1)) score += 0.9;
  return score;
}

const bestOf = (ends: readonly ShapedEnd[], model: Shape): number => {
  let best = -Infinity;
  for (const { score, shape } of ends)
    best = Math.max(best, Math.min(score, CAPPED) + likeness(shape, model));
  return best;
};

/**
 * The ends of each heading of a list, best first, after its siblings were heard: the list is ranked by its likeness to that one of all
 * possible headings which fits the whole list best. Short lists are left as they are.
 */
export function rankBySiblings(list: readonly (readonly ShapedEnd[])[]): readonly (readonly ShapedEnd[])[] {
  if (list.length < LEAST) return list;
  const tops = list.map((ends) => ends.slice(0, CONSIDERED)).filter((ends) => ends.length > 0);
  let model: Shape | null = null;
  let most = -Infinity;
  for (const { shape } of tops.flat()) {
    const sum = tops.reduce((total, ends) => total + bestOf(ends, shape), 0);
    if (sum > most) {
      most = sum;
      model = shape;
    }
  }
  const found = model;
  if (!found) return list;
  return list.map((ends) =>
    ends
      .map((end) => ({ ...end, score: end.score + likeness(end.shape, found) }))
      .toSorted((a, b) => b.score - a.score),
  );
}
