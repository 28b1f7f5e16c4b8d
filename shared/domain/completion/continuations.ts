import type { Cohesion } from "./cohesion.ts";
import type { Evidence } from "./evidence.ts";
import { nextSymbols } from "./next-symbols.ts";
import { END, endsClause, isForeign } from "./symbols.ts";

/** A text that may come next. */
export interface Continuation {
  readonly text: string;
  readonly probability: number;
  /** Whether it may end here: most of what may follow begins a new word. */
  readonly isWhole: boolean;
}

const LONGEST = 24;
const LEAST_LIKELY = 0.003;

/**
 * All texts of up to 24 characters that may follow the caret with at least a small probability, each with its beginnings, in no
 * order. None goes past the end of the clause, begins with the mark that ends one, or holds a name or a figure of the library.
 */
export function continuationsOf(
  evidence: Evidence,
  confidence: Float64Array,
  cohesion: Cohesion,
): Continuation[] {
  const out: Continuation[] = [];
  /** Adds what may follow `text`, longest first; returns whether `text` ends a word. */
  const expand = (members: readonly number[], depth: number, text: string, probability: number): boolean => {
    const last = text.charCodeAt(text.length - 1);
    let joined = 0;
    let parted = 0;
    for (const [symbol, next] of nextSymbols(evidence, members, depth, confidence)) {
      if (depth > 0 && symbol !== END && cohesion.joins(last, symbol)) joined += next.probability;
      else parted += next.probability;
      const likely = probability * next.probability;
      if (likely < LEAST_LIKELY || symbol === END || isForeign(symbol)) continue;
      const ends = endsClause(symbol);
      if (ends && depth === 0) continue;
      const longer = text + String.fromCharCode(symbol);
      const goesOn = !ends && depth + 1 < LONGEST;
      const isWhole = !goesOn || expand(next.members, depth + 1, longer, likely);
      out.push({ text: longer, probability: likely, isWhole });
    }
    return parted >= joined;
  };
  const end = evidence.groups.at(-1)?.to ?? 0;
  expand(
    Array.from({ length: end }, (_, i) => i),
    0,
    "",
    1,
  );
  return out;
}
