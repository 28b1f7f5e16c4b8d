/** Joins of ascending lists of positions, which lie less than 2^31 apart. */

/** Above this ratio of lengths, looking ahead in the longer list is faster than going through both. */
const MUCH_LONGER = 12;

/** The positions of `a` that `b` holds `shift` further on. */
export function followedBy(a: Uint32Array, b: Uint32Array, shift: number): Uint32Array {
  if (b.length > MUCH_LONGER * a.length) return followedByRarely(a, b, shift);
  const kept = new Uint32Array(Math.min(a.length, b.length) + 1);
  let count = 0;
  let i = 0;
  let j = 0;
  // Without branches: which of the two is ahead cannot be guessed.
  while (i < a.length && j < b.length) {
    const position = a[i] as number;
    const ahead = ((b[j] as number) - position - shift) | 0;
    kept[count] = position;
    count += ahead === 0 ? 1 : 0;
    const behind = ahead >>> 31;
    j += behind;
    i += behind ^ 1;
  }
  return kept.subarray(0, count);
}

function followedByRarely(a: Uint32Array, b: Uint32Array, shift: number): Uint32Array {
  const kept = new Uint32Array(Math.min(a.length, b.length));
  let count = 0;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    const wanted = (a[i] ?? 0) + shift;
    if (j < b.length && (b[j] ?? 0) < wanted) j = seek(b, j, wanted);
    if (j >= b.length) break;
    if (b[j] === wanted) kept[count++] = a[i] ?? 0;
  }
  return kept.subarray(0, count);
}

/** The positions of a list that lie from `least` to `most` further on than some of another; the list itself where it is not much longer. */
export function thinned(list: Uint32Array, other: Uint32Array, least: number, most: number): Uint32Array {
  if (list.length <= MUCH_LONGER * other.length) return list;
  const kept: number[] = [];
  let next = 0;
  for (const position of other) {
    if ((list[next] ?? Number.POSITIVE_INFINITY) < position + least)
      next = seek(list, next, position + least);
    for (let at = list[next]; at !== undefined && at <= position + most; at = list[++next]) kept.push(at);
  }
  return Uint32Array.from(kept);
}

/** Those positions of what is `length` units long that do not overlap the one kept before. */
export function apart(positions: Uint32Array, length: number): Uint32Array {
  const kept = new Uint32Array(positions.length);
  let count = 0;
  let free = 0;
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number;
    if (position < free) continue;
    kept[count++] = position;
    free = position + length;
  }
  return kept.subarray(0, count);
}

/** The first place from `from` on whose value is at least `wanted`; looks ahead in growing steps. */
export function seek(values: Uint32Array, from: number, wanted: number): number {
  let low = from;
  let step = 1;
  while (low + step < values.length && (values[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(values.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All values of some ascending lists in order, each once. */
export function unite(lists: readonly Uint32Array[]): Uint32Array {
  if (lists.length < 2) return lists[0] ?? new Uint32Array(0);
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) {
    if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i] ?? 0;
  }
  return all.subarray(0, kept);
}
