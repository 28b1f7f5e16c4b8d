import { confidenceClass } from "./confidence.ts";
import { DRAFT, type Evidence } from "./evidence.ts";
import { END } from "./symbols.ts";

/** Up to so many places are counted by their documents, so that one document's repeats count once. */
const COUNT_DOCUMENTS = 32;

export interface NextSymbol {
  probability: number;
  /** Which places go on with it: positions in the arrays of Evidence. */
  readonly members: number[];
}

/** What a group says about the next symbol, for learning how far to believe it. */
export interface Judgement {
  readonly confidenceClass: number;
  /** The part of the probability that is left to this group and those after it. */
  readonly rest: number;
  /** Share of each symbol within the group. */
  readonly shares: ReadonlyMap<number, number>;
}

/**
 * What may come `depth` symbols behind the caret, from those places (`members`, in the order of Evidence) that agree so far.
 * Groups are asked from the longest common context on, each believed as far as its class has earned; what no group claims
 * is left over, so that the probabilities add up to less than 1.
 */
export function nextSymbols(
  evidence: Evidence,
  members: readonly number[],
  depth: number,
  confidence: Float64Array,
  judge?: (judgement: Judgement) => void,
): Map<number, NextSymbol> {
  const out = new Map<number, NextSymbol>();
  let rest = 1;
  let group = 0;
  for (let from = 0; from < members.length;) {
    const first = members[from] ?? 0;
    while ((evidence.groups[group]?.to ?? Infinity) <= first) group++;
    const { source, matched, to: end } = evidence.groups[group] ?? { source: 0, matched: 1, to: Infinity };
    const shares = new Map<number, number>();
    const documents = new Set<number>();
    let total = 0;
    let to = from;
    for (; to < members.length && (members[to] ?? 0) < end; to++) {
      const member = members[to] ?? 0;
      const weight = evidence.weight[member] ?? 0;
      const symbol =
        evidence.texts[evidence.text[member] ?? 0]?.[(evidence.place[member] ?? 0) + depth] ?? END;
      shares.set(symbol, (shares.get(symbol) ?? 0) + weight);
      total += weight;
      if (to - from < COUNT_DOCUMENTS) documents.add(evidence.document[member] ?? 0);
      const next = out.get(symbol);
      if (next) next.members.push(member);
      else out.set(symbol, { probability: 0, members: [member] });
    }
    const support = source === DRAFT || to - from > COUNT_DOCUMENTS ? Math.round(total) : documents.size;
    const of = confidenceClass(source, depth, matched + depth, support, shares.size);
    const share = (rest * (confidence[of] ?? 0)) / total;
    for (const [symbol, weight] of shares) {
      const next = out.get(symbol);
      if (next) next.probability += share * weight;
      shares.set(symbol, weight / total);
    }
    judge?.({ confidenceClass: of, rest, shares });
    rest *= 1 - (confidence[of] ?? 0);
    from = to;
  }
  return out;
}
