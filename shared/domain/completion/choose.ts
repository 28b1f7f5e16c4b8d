import type { Continuation } from "./continuations.ts";

const SHORTEST = 2;
/**
 * Characters that `candidate` adds to those chosen before: a beginning of one counts only where that one fails, and the other way
 * round. Taking a candidate costs a key, as typing its first character would, so it is worth its whole length.
 */
function gain(candidate: Continuation, chosen: readonly Continuation[]): number {
  let saved = 0;
  let taken = 0;
  for (const { text, probability } of chosen) {
    if (candidate.text.startsWith(text)) saved = Math.max(saved, text.length);
    else if (text.startsWith(candidate.text)) {
      const within = chosen.some((other) => other.text !== text && isBetween(candidate, other.text, text));
      if (!within) taken += probability;
    }
  }
  return Math.max(0, candidate.probability - taken) * (candidate.text.length - saved);
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
