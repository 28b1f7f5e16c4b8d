import { thinned } from "../../../shared/domain/search/join-positions.ts";
import { GAP_LIMIT, type Pattern } from "../../../shared/domain/search/pattern.ts";
import { phrasePositions } from "../indexing/phrase-positions.ts";
import { searchIndexOf } from "../indexing/search-index.ts";
import type { Store } from "../store/open-store.ts";

/** Matches of a pattern as positions: match i begins at starts[i], its gap is [gapStarts[i], gapEnds[i]). */
export interface GapMatches {
  readonly starts: Uint32Array;
  readonly gapStarts: Uint32Array;
  readonly gapEnds: Uint32Array;
}

/**
 * The matches of `甲…乙`, the pattern that is asked for most, as PatternMatcher finds them (from the left, not overlapping, the gap
 * as short as it can be), by the positions of both parts alone. Null for other patterns.
 */
export function matchesOfGap(store: Store, pattern: Pattern): GapMatches | null {
  const [head, gap, tail] = pattern;
  if (pattern.length !== 3 || head?.kind !== "literal" || gap?.kind !== "gap" || tail?.kind !== "literal")
    return null;
  const { length } = head.text;
  const allHeads = phrasePositions(store, head.text);
  const allTails = allHeads.length === 0 ? allHeads : phrasePositions(store, tail.text);
  const heads = thinned(allHeads, allTails, -length - GAP_LIMIT, -length);
  const tails = thinned(allTails, heads, length, length + GAP_LIMIT);
  const clauses = searchIndexOf(store).clauseEnds();
  const most = Math.min(heads.length, tails.length);
  const starts = new Uint32Array(most);
  const gapStarts = new Uint32Array(most);
  const gapEnds = new Uint32Array(most);
  let count = 0;
  let free = 0;
  let i = 0;
  let j = 0;
  // What is not near has no branches: which of the two is ahead cannot be guessed.
  while (i < heads.length && j < tails.length) {
    const start = heads[i] as number;
    const gapEnd = tails[j] as number;
    const between = (gapEnd - start - length) | 0;
    if (between >>> 0 <= GAP_LIMIT && start >= free && clauses.isClear(start + length, gapEnd)) {
      starts[count] = start;
      gapStarts[count] = start + length;
      gapEnds[count] = gapEnd;
      count++;
      free = gapEnd + tail.text.length;
    }
    const behind = between >>> 31;
    j += behind;
    i += behind ^ 1;
  }
  return {
    starts: starts.subarray(0, count),
    gapStarts: gapStarts.subarray(0, count),
    gapEnds: gapEnds.subarray(0, count),
  };
}
