import { seek } from "../../../shared/domain/search/join-positions.ts";
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
  const heads = phrasePositions(store, head.text);
  const tails = heads.length === 0 ? heads : phrasePositions(store, tail.text);
  const clauses = searchIndexOf(store).clauseEnds();
  const most = Math.min(heads.length, tails.length);
  const starts = new Uint32Array(most);
  const gapStarts = new Uint32Array(most);
  const gapEnds = new Uint32Array(most);
  let count = 0;
  let next = 0;
  let from = 0;
  for (let i = 0; i < heads.length; i++) {
    const start = heads[i] ?? 0;
    if (start < from) continue;
    const gapStart = start + head.text.length;
    if ((tails[next] ?? Number.POSITIVE_INFINITY) < gapStart) next = seek(tails, next, gapStart);
    const gapEnd = tails[next];
    if (gapEnd === undefined) break;
    if (gapEnd - gapStart > GAP_LIMIT) {
      i = seek(heads, i + 1, gapEnd - GAP_LIMIT - head.text.length) - 1;
      continue;
    }
    if (!clauses.isClear(gapStart, gapEnd)) continue;
    starts[count] = start;
    gapStarts[count] = gapStart;
    gapEnds[count] = gapEnd;
    count++;
    from = gapEnd + tail.text.length;
  }
  return {
    starts: starts.subarray(0, count),
    gapStarts: gapStarts.subarray(0, count),
    gapEnds: gapEnds.subarray(0, count),
  };
}
