import type { TextToken } from "./text-tokens.ts";

/** Cells of a table of lengths that may be filled for two texts. */
const MOST_CELLS = 1_000_000;

/** Runs of equal tokens shorter than this are chance, unless they are slots or signs. */
const LEAST_RUN = 2;

/**
 * For every token of `a` the place in `b` of the token that says the same, or -1: a longest common subsequence without the single
 * characters that are equal by chance. Null where the texts are too long to be aligned.
 */
export function alignTokens(a: readonly TextToken[], b: readonly TextToken[]): Int32Array | null {
  const places = new Int32Array(a.length).fill(-1);
  let start = 0;
  while (start < a.length && start < b.length && a[start]?.key === b[start]?.key) {
    places[start] = start;
    start++;
  }
  let tail = 0;
  while (
    tail < a.length - start &&
    tail < b.length - start &&
    a[a.length - 1 - tail]?.key === b[b.length - 1 - tail]?.key
  ) {
    places[a.length - 1 - tail] = b.length - 1 - tail;
    tail++;
  }
  const rows = a.length - start - tail;
  const columns = b.length - start - tail;
  if (rows * columns > MOST_CELLS) return null;
  alignMiddle(a, b, start, rows, columns, places);
  dropChance(a, places);
  return places;
}

/** Fills `places` for a[start…start+rows) against b[start…start+columns). */
function alignMiddle(
  a: readonly TextToken[],
  b: readonly TextToken[],
  start: number,
  rows: number,
  columns: number,
  places: Int32Array,
): void {
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    const key = a[start + i]?.key;
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        key === b[start + j]?.key
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const at = i * width + j;
    if (a[start + i]?.key === b[start + j]?.key) places[start + i++] = start + j++;
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) i++;
    else j++;
  }
}

function dropChance(a: readonly TextToken[], places: Int32Array): void {
  for (let at = 0; at < a.length;) {
    let end = at + 1;
    if ((places[at] ?? -1) < 0) {
      at = end;
      continue;
    }
    while (end < a.length && places[end] === (places[end - 1] ?? 0) + 1) end++;
    const sure = a.slice(at, end).some(({ fixed }) => fixed);
    if (end - at < LEAST_RUN && !sure) places.fill(-1, at, end);
    at = end;
  }
}
