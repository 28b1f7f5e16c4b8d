import { headingShape, type HeadingShape } from "./heading-shape.ts";
import { parallelForm, type ClauseForm } from "./parallel-form.ts";
import { isHollow } from "./topics.ts";

/** Where a heading falls out of its set; null or false where it does not. */
export interface HeadingBreak {
  /** Its own lengths, where most of the set has others. */
  readonly lengths: string | null;
  readonly pattern: boolean;
  /** A verb that an earlier heading of the set has, with that heading's place in the set. */
  readonly repeats: { readonly word: string; readonly at: number } | null;
  readonly hollow: boolean;
}

export interface SetMeter {
  /** Lengths that at least half of the set has (8+6); null where it is no parallel set: then nothing breaks. */
  readonly lengths: string | null;
  /** Headings without a break, of the headings with words. */
  readonly fit: number;
  readonly of: number;
  readonly breaks: readonly HeadingBreak[];
}

const NONE: HeadingBreak = { lengths: null, pattern: false, repeats: null, hollow: false };

/** Verbs that carry the meaning of a heading: without those that begin or end all clauses of the set alike. */
export function ownVerbs(shape: HeadingShape, clauses: readonly ClauseForm[]): string[] {
  return shape.clauses.flatMap(({ words }, at) => {
    const from = clauses[at]?.prefix.length ?? 0;
    const until = (shape.clauses[at]?.text.length ?? 0) - (clauses[at]?.suffix.length ?? 0);
    return words
      .filter(({ kind, start }) => (kind === "V" || kind === "v") && start >= from && start < until)
      .map(({ text }) => text);
  });
}

/** The nouns of a heading, by which it says what it is about. */
export function nounsOf(shape: HeadingShape): string[] {
  return shape.clauses.flatMap(({ words }) =>
    words.filter(({ kind }) => kind === "N" || kind === "I").map(({ text }) => text),
  );
}

/** The first verb that one of the others has, too; `others` holds the verbs of each. */
export function repeatedVerb(
  shape: HeadingShape,
  others: readonly (readonly string[])[],
  clauses: readonly ClauseForm[],
): { word: string; at: number } | null {
  const verbs = ownVerbs(shape, clauses);
  const at = others.findIndex((other) => verbs.some((verb) => other.includes(verb)));
  const word = verbs.find((verb) => others[at]?.includes(verb));
  return word === undefined ? null : { word, at };
}

/** How well a set of sibling headings is parallel. Empty headings are let alone; fewer than two have nothing to be parallel to. */
export function meterSet(headings: readonly string[]): SetMeter {
  const shapes = headings.map(headingShape);
  const worded = shapes.filter(({ chars }) => chars > 0);
  const form = worded.length < 2 ? null : parallelForm(worded);
  if (form === null || form.lengths === null || form.agree < 2)
    return { lengths: null, fit: 0, of: worded.length, breaks: headings.map(() => NONE) };
  const verbs = shapes.map((shape) => ownVerbs(shape, form.clauses));
  const breaks = shapes.map((shape, at): HeadingBreak => {
    if (shape.chars === 0) return NONE;
    const offLength = shape.lengths !== form.lengths;
    return {
      lengths: offLength ? shape.lengths : null,
      pattern: !offLength && form.pattern !== null && shape.pattern !== form.pattern,
      repeats: repeatedVerb(shape, verbs.slice(0, at), form.clauses),
      hollow: isHollow(nounsOf(shape)),
    };
  });
  const broken = (one: HeadingBreak, at: number): boolean =>
    shapes[at]?.chars === 0 || one.lengths !== null || one.pattern || one.repeats !== null || one.hollow;
  return {
    lengths: form.lengths,
    fit: breaks.filter((one, at) => !broken(one, at)).length,
    of: worded.length,
    breaks,
  };
}
