import { seek, unite } from "../../../shared/domain/search/join-positions.ts";
import type { PatternPart } from "../../../shared/domain/search/pattern-parts.ts";
import type { ClauseEnds } from "../indexing/clause-ends.ts";
import { phrasePositions } from "../indexing/phrase-positions.ts";
import { searchIndexOf } from "../indexing/search-index.ts";
import type { Store } from "../store/open-store.ts";

/** Reach of one test of the clause ends. */
const TESTED = 32;

/** Whether no clause ends at [from, to), for stretches of any length. */
function isClear(ends: ClauseEnds, from: number, to: number): boolean {
  for (let at = from; at < to; at += TESTED) {
    if (!ends.isClear(at, Math.min(to, at + TESTED))) return false;
  }
  return true;
}

/** Those starts that follow an end of the part before within its reach and clause; all ascending. */
function reachable(
  starts: Uint32Array,
  before: Uint32Array,
  { least, most }: PatternPart,
  clauses: ClauseEnds,
): Uint32Array {
  const kept = new Uint32Array(starts.length);
  let count = 0;
  let next = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? 0;
    const latest = start - least;
    if ((before[next] ?? Number.POSITIVE_INFINITY) <= latest) next = seek(before, next, latest + 1);
    if (next === 0) continue;
    const end = before[next - 1] ?? 0;
    if (start - end <= most && isClear(clauses, end, start)) kept[count++] = start;
  }
  return kept.subarray(0, count);
}

/** The ends of all places where the parts stand one after the other, each within reach and clause of the one before. */
export function endsOfParts(store: Store, parts: readonly PatternPart[]): Uint32Array {
  let ends: Uint32Array | null = null;
  let before: PatternPart | null = null;
  const clauses = parts.length > 1 ? searchIndexOf(store).clauseEnds() : null;
  for (const part of parts) {
    const found: Uint32Array[] = part.texts.map((text) => {
      const starts = phrasePositions(store, text);
      const kept: Uint32Array =
        ends === null || before === null || clauses === null
          ? starts
          : reachable(starts, ends, before, clauses);
      return kept.map((start) => start + text.length);
    });
    ends = unite(found);
    before = part;
    if (ends.length === 0) break;
  }
  return ends ?? new Uint32Array(0);
}
