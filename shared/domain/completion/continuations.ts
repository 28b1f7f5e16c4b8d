import type { Cohesion } from "./cohesion.ts";
import type { Evidence } from "./evidence.ts";
import { nextSymbols } from "./next-symbols.ts";
import { END, endsClause, isBlank, isForeign } from "./symbols.ts";

/** A text that may come next. */
export interface Continuation {
  /** In symbols: with what is foreign in it as one symbol each. */
  readonly text: string;
  readonly probability: number;
  /** Whether it may end here: most of what may follow begins a new word. */
  readonly isWhole: boolean;
  /** How many symbols in it stand for something foreign. */
  readonly blanks: number;
}

const LONGEST = 24;
const LEAST_LIKELY = 0.003;
/** The same for what holds something foreign: slots are a nuisance where the figure does not come. */
const LIKELY_OPEN = 0.2;
const MOST_BLANKS = 4;

/** Whether a continuation that holds something foreign is likely enough, and says something behind it. */
export function mayBeOffered({ text, probability, blanks }: Continuation): boolean {
  return blanks > 0 && probability >= LIKELY_OPEN && !isBlank(text.charCodeAt(text.length - 1));
}

/**
 * All texts of up to 24 characters that may follow the caret with at least a small probability, each with its beginnings, in no
 * order. None goes past the end of the clause or begins with the mark that ends one.
 */
export function continuationsOf(
  evidence: Evidence,
  confidence: Float64Array,
  cohesion: Cohesion,
): Continuation[] {
  const out: Continuation[] = [];
  /** Adds what may follow `text`, longest first; returns whether `text` ends a word. */
  const expand = (
    members: readonly number[],
    depth: number,
    text: string,
    probability: number,
    blanks: number,
  ): boolean => {
    const last = text.charCodeAt(text.length - 1);
    let joined = 0;
    let parted = 0;
    for (const [symbol, next] of nextSymbols(evidence, members, depth, confidence)) {
      if (depth > 0 && symbol !== END && cohesion.joins(last, symbol)) joined += next.probability;
      else parted += next.probability;
      const likely = probability * next.probability;
      const open = blanks + (isBlank(symbol) ? 1 : 0);
      if (likely < (open > 0 ? LIKELY_OPEN : LEAST_LIKELY) || open > MOST_BLANKS) continue;
      if (symbol === END || (isForeign(symbol) && !isBlank(symbol))) continue;
      const ends = endsClause(symbol);
      if (ends && depth === 0) continue;
      const longer = text + String.fromCharCode(symbol);
      const goesOn = !ends && depth + 1 < LONGEST;
      const isWhole = !goesOn || expand(next.members, depth + 1, longer, likely, open);
      out.push({ text: longer, probability: likely, isWhole, blanks: open });
    }
    return parted >= joined;
  };
  const end = evidence.groups.at(-1)?.to ?? 0;
  expand(
    Array.from({ length: end }, (_, i) => i),
    0,
    "",
    1,
    0,
  );
  return out;
}
