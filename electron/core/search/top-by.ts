/**
 * The places 0..count-1 with the greatest first key (then second key, then smallest place), best first, at most `most`. One pass
 * with a small heap: as fast for a hundred thousand places as for few.
 */
export function topBy(
  count: number,
  most: number,
  first: (place: number) => number,
  second: (place: number) => number,
): number[] {
  const worse = (a: Entry, b: Entry): boolean =>
    a.first !== b.first ? a.first < b.first : a.second !== b.second ? a.second < b.second : a.place > b.place;
  const heap: Entry[] = [];
  for (let place = 0; place < count; place++) {
    const key = first(place);
    const root = heap[0];
    if (heap.length >= most && (root === undefined || key < root.first)) continue;
    const entry: Entry = { place, first: key, second: second(place) };
    if (heap.length < most) {
      heap.push(entry);
      siftUp(heap, worse);
    } else if (root !== undefined && worse(root, entry)) {
      heap[0] = entry;
      siftDown(heap, worse);
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1)).map((entry) => entry.place);
}

interface Entry {
  readonly place: number;
  readonly first: number;
  readonly second: number;
}

type Worse = (a: Entry, b: Entry) => boolean;

function swap(heap: Entry[], i: number, j: number): void {
  const a = heap[i];
  const b = heap[j];
  if (a === undefined || b === undefined) return;
  heap[i] = b;
  heap[j] = a;
}

/** The heap's root is its worst entry. */
function siftUp(heap: Entry[], worse: Worse): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const [child, above] = [heap[at], heap[parent]];
    if (child === undefined || above === undefined || !worse(child, above)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function siftDown(heap: Entry[], worse: Worse): void {
  let at = 0;
  for (;;) {
    let next = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      const [low, lowest] = [heap[child], heap[next]];
      if (low !== undefined && lowest !== undefined && worse(low, lowest)) next = child;
    }
    if (next === at) return;
    swap(heap, at, next);
    at = next;
  }
}
