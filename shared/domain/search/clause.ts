/** Ends of clauses as they stand in folded text. */
export const CLAUSE_END_UNITS = Array.from(",。;!?:\n", (mark) => mark.charCodeAt(0));
const CLAUSE_ENDS = new Set(CLAUSE_END_UNITS);

/** Whether the unit at `at` ends a clause. */
export function endsClause(folded: string, at: number): boolean {
  return CLAUSE_ENDS.has(folded.charCodeAt(at));
}

/** The clause [start, end) around a place in folded text; the mark that ends it is not part of it. */
export function clauseAround(folded: string, at: number): [start: number, end: number] {
  let start = at;
  while (start > 0 && !endsClause(folded, start - 1)) start--;
  let end = at;
  while (end < folded.length && !endsClause(folded, end)) end++;
  return [start, end];
}
