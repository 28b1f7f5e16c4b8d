import type { Run } from "../drafts/runs.ts";

export interface Candidate {
  /** Slots are written as their value, or as 〔prompt〕. */
  readonly text: string;
  /** How often the library says it; 0 where only the draft does. */
  readonly count: number;
  /** The same as text and slots. */
  readonly runs: Run[];
}

export interface RankedCandidate {
  readonly candidate: Candidate;
  /** Keystrokes it can be expected to save. */
  readonly gain: number;
}

/** A candidate with slots goes before a plain one only where that is worth this many times less. */
const FAR_LESS = 4;

const goesOn = (longer: RankedCandidate, shorter: RankedCandidate): boolean =>
  longer.candidate.text.startsWith(shorter.candidate.text);

/**
 * At most `most` candidates: the plain ones in their order, and among them one with slots, behind all that are not worth far less. A
 * second, different one takes only a place that is free.
 */
export function mixed(
  plain: readonly RankedCandidate[],
  open: readonly RankedCandidate[],
  most: number,
): Candidate[] {
  const [first, ...more] = open;
  if (!first) return plain.slice(0, most).map(({ candidate }) => candidate);
  const behind = plain.findIndex(({ gain }) => first.gain >= FAR_LESS * gain);
  const all = plain.toSpliced(behind < 0 ? plain.length : behind, 0, first);
  const others = more.filter((one) => !goesOn(one, first) && !goesOn(first, one));
  return [...all, ...others].slice(0, most).map(({ candidate }) => candidate);
}
