import type { Completer } from "./completer.ts";
import { CONFIDENCE_CLASSES } from "./confidence.ts";
import type { Evidence } from "./evidence.ts";
import { nextSymbols, type Judgement } from "./next-symbols.ts";
import { END, FIGURE, LINE } from "./symbols.ts";

/** A text of the library to learn from; it is passed over while it is being predicted. */
export interface Lesson {
  readonly id: number;
  readonly text: string;
}

const DEEPEST = 8;
/** Takes the place of the probability that no group gives, at the caret and behind it. */
const UNCLAIMED = [0.01, 0.05];
/** How many cases the value of the round before is worth. */
const INERTIA = 5;

function firstGuess(): Float64Array {
  return new Float64Array(CONFIDENCE_CLASSES).fill(0.4);
}

/** Shares out what was seen among the groups that said so (one step of expectation and maximisation). */
class Tally {
  readonly #claimed = new Float64Array(CONFIDENCE_CLASSES);
  readonly #asked = new Float64Array(CONFIDENCE_CLASSES);

  add(judgements: readonly Judgement[], seen: number, confidence: Float64Array, depth: number): void {
    const isFigure = seen >= 0x30 && seen <= 0x39;
    const claims = judgements.map(({ confidenceClass, rest, shares }) => {
      const share = (shares.get(seen) ?? 0) + (isFigure ? (shares.get(FIGURE) ?? 0) : 0);
      return rest * (confidence[confidenceClass] ?? 0) * share;
    });
    const last = judgements.at(-1);
    const left = last ? last.rest * (1 - (confidence[last.confidenceClass] ?? 0)) : 1;
    const unclaimed = left * (UNCLAIMED[Math.min(depth, 1)] ?? 0);
    const total = claims.reduce((sum, claim) => sum + claim, unclaimed);
    if (total === 0) return;
    let below = unclaimed;
    for (let i = judgements.length - 1; i >= 0; i--) {
      const claim = claims[i] ?? 0;
      const of = judgements[i]?.confidenceClass ?? 0;
      below += claim;
      this.#claimed[of] = (this.#claimed[of] ?? 0) + claim / total;
      this.#asked[of] = (this.#asked[of] ?? 0) + below / total;
    }
  }

  improve(confidence: Float64Array): Float64Array {
    return confidence.map(
      (value, of) => ((this.#claimed[of] ?? 0) + INERTIA * value) / ((this.#asked[of] ?? 0) + INERTIA),
    );
  }
}

function studyPlace(
  evidence: Evidence,
  text: string,
  at: number,
  confidence: Float64Array,
  tally: Tally,
): void {
  let members = Array.from({ length: evidence.groups.at(-1)?.to ?? 0 }, (_, i) => i);
  for (let depth = 0; depth < DEEPEST && members.length > 0 && at + depth < text.length; depth++) {
    const code = text.charCodeAt(at + depth);
    const seen = code === END ? LINE : code;
    const judgements: Judgement[] = [];
    const next = nextSymbols(evidence, members, depth, confidence, (judgement) => judgements.push(judgement));
    tally.add(judgements, seen, confidence, depth);
    if (seen === LINE || (seen >= 0x30 && seen <= 0x39)) return;
    members = next.get(seen)?.members ?? [];
  }
}

/** Learns how far each class of evidence is to be believed, by predicting texts of the library from all the others. */
export function learnConfidence(
  completer: Completer,
  lessons: readonly Lesson[],
  rounds: number,
): Float64Array {
  let confidence = firstGuess();
  for (let round = 0; round < rounds; round++) {
    const tally = new Tally();
    for (const { id, text } of lessons) {
      for (let at = 2; at < text.length; at++) {
        completer.follow(text.slice(0, at));
        studyPlace(completer.evidence(id), text, at, confidence, tally);
      }
    }
    confidence = tally.improve(confidence);
  }
  return confidence;
}
