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
  const heap = new WorstHeap(Math.min(count, most));
  for (let place = 0; place < count; place++) {
    const key = first(place);
    if (heap.isFull && !(key >= heap.worstFirst)) continue;
    heap.offer(place, key, second(place));
  }
  return heap.bestFirst();
}

/** Keeps the best so many places; its root is the worst of them. */
class WorstHeap {
  readonly #places: Uint32Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  #size = 0;

  constructor(most: number) {
    this.#places = new Uint32Array(most);
    this.#first = new Float64Array(most);
    this.#second = new Float64Array(most);
  }

  get isFull(): boolean {
    return this.#size === this.#places.length;
  }

  get worstFirst(): number {
    return this.#first[0] ?? 0;
  }

  offer(place: number, first: number, second: number): void {
    if (this.#places.length === 0) return;
    if (!this.isFull) {
      this.#set(this.#size, place, first, second);
      this.#siftUp(this.#size++);
      return;
    }
    const worst = this.#second[0] ?? 0;
    if (first === this.worstFirst && (second < worst || (second === worst && place > (this.#places[0] ?? 0))))
      return;
    this.#set(0, place, first, second);
    this.#siftDown();
  }

  bestFirst(): number[] {
    const order = Array.from({ length: this.#size }, (_, at) => at);
    return order.sort((a, b) => (this.#isWorse(a, b) ? 1 : -1)).map((at) => this.#places[at] ?? 0);
  }

  #set(at: number, place: number, first: number, second: number): void {
    this.#places[at] = place;
    this.#first[at] = first;
    this.#second[at] = second;
  }

  #isWorse(a: number, b: number): boolean {
    const [firstA, firstB] = [this.#first[a] ?? 0, this.#first[b] ?? 0];
    if (firstA !== firstB) return firstA < firstB;
    const [secondA, secondB] = [this.#second[a] ?? 0, this.#second[b] ?? 0];
    return secondA === secondB ? (this.#places[a] ?? 0) > (this.#places[b] ?? 0) : secondA < secondB;
  }

  #swap(a: number, b: number): void {
    const [place, first, second] = [this.#places[a] ?? 0, this.#first[a] ?? 0, this.#second[a] ?? 0];
    this.#set(a, this.#places[b] ?? 0, this.#first[b] ?? 0, this.#second[b] ?? 0);
    this.#set(b, place, first, second);
  }

  #siftUp(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #siftDown(): void {
    for (let at = 0; ;) {
      let next = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#size && this.#isWorse(child, next)) next = child;
      if (next === at) return;
      this.#swap(at, next);
      at = next;
    }
  }
}
