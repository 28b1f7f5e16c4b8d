import type { Continuation } from "./continuations.ts";

const SHORTEST = 2;

/** Keystrokes that a text is worth: each of its slots takes one more to go on to. */
export const worth = ({ text, blanks }: Continuation): number => text.length - blanks;

/**
 * Characters that `candidate` adds to those chosen before: a beginning of one counts only where that one fails, and the other way
 * round. Taking a candidate costs a key, as typing its first character would, so it is worth its whole length.
 */
function gain(candidate: Continuation, chosen: readonly Continuation[]): number {
  let saved = 0;
  let taken = 0;
  for (const other of chosen) {
    if (candidate.text.startsWith(other.text)) saved = Math.max(saved, worth(other));
    else if (other.text.startsWith(candidate.text)) {
      const within = chosen.some(
        (one) => one.text !== other.text && isBetween(candidate, one.text, other.text),
      );
      if (!within) taken += other.probability;
    }
  }
  return Math.max(0, candidate.probability - taken) * (worth(candidate) - saved);
}

function isBetween({ text }: Continuation, other: string, longer: string): boolean {
  return other.length > text.length && other.startsWith(text) && longer.startsWith(other);
}

/** At most `count` of the continuations that together save the most keystrokes, the one that saves most alone first. */
export function choose(continuations: readonly Continuation[], count: number): Continuation[] {
  const chosen: Continuation[] = [];
  while (chosen.length < count) {
    let best: Continuation | null = null;
    let most = 0;
    for (const candidate of continuations) {
      if (candidate.text.length < SHORTEST || !candidate.isWhole) continue;
      const value = gain(candidate, chosen);
      if (value > most) {
        most = value;
        best = candidate;
      }
    }
    if (best === null) break;
    chosen.push(best);
  }
  return chosen;
}
