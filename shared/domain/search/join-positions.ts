/** The positions of `a` that `b` holds `shift` further on; both ascending. */
export function followedBy(a: Uint32Array, b: Uint32Array, shift: number): Uint32Array {
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
