import { PageReader, PageWriter, type StoredList } from "../../../shared/domain/search/list-page.ts";
import { decodePositions } from "../../../shared/domain/search/position-codec.ts";
import type { Store } from "../store/open-store.ts";
import {
  insertPage,
  insertSegment,
  liveSegments,
  pageFrom,
  setLive,
  type Segment,
} from "./segment-queries.ts";

/** Up to so many segments are left as they are. */
const FEW = 4;

/** The newest segments, so many that the one before them is larger than they are together; none where there are few. */
function chooseSegments(segments: readonly Segment[]): readonly Segment[] {
  if (segments.length <= FEW) return [];
  let from = segments.length - 1;
  let units = 0;
  for (let i = from; i >= 0; i--) {
    const { first = 0, end = 0 } = segments[i] ?? {};
    if (i < segments.length - 1 && end - first > 2 * units) break;
    units += end - first;
    from = i;
  }
  return segments.slice(from);
}

type KeyedList = StoredList & { readonly key: number };

/** Reads the lists of a segment one after the other. */
class SegmentReader {
  readonly segment: Segment;
  readonly #store: Store;
  #page: PageReader | null = null;
  #next = 0;
  list: KeyedList | null = null;

  constructor(store: Store, segment: Segment) {
    this.#store = store;
    this.segment = segment;
    this.advance();
  }

  advance(): void {
    this.list = this.#page?.next() ?? null;
    if (this.list === null) {
      const row = pageFrom(this.#store, this.segment.id, this.#next);
      this.#page = row === null ? null : new PageReader(row.firstKey, row.page);
      this.list = this.#page?.next() ?? null;
    }
    if (this.list !== null) this.#next = this.list.key + 1;
  }
}

/** Readers by the keys of their next lists, of one key the earlier segment first: a binary heap without those at their end. */
class ReaderHeap {
  readonly #heap: SegmentReader[];

  constructor(readers: readonly SegmentReader[]) {
    this.#heap = readers.filter(({ list }) => list !== null).sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }

  /** Stands at the smallest key; undefined where all readers are at their end. */
  get first(): SegmentReader | undefined {
    return this.#heap[0];
  }

  /** Takes the first reader to its next list. */
  advance(): void {
    const [first] = this.#heap;
    if (first === undefined) return;
    first.advance();
    if (first.list === null) {
      const last = this.#heap.pop();
      if (last !== undefined && last !== first) this.#heap[0] = last;
    }
    this.#sink();
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = heap[left + 1];
      let child = heap[left];
      if (child === undefined) return;
      const isRight = right !== undefined && isBefore(right, child);
      if (isRight) child = right;
      const parent = heap[at];
      if (parent === undefined || !isBefore(child, parent)) return;
      heap[at] = child;
      at = isRight ? left + 1 : left;
      heap[at] = parent;
    }
  }
}

function isBefore(one: SegmentReader, other: SegmentReader): boolean {
  const [a, b] = [one.list?.key ?? Infinity, other.list?.key ?? Infinity];
  return a < b || (a === b && one.segment.first < other.segment.first);
}

/** Writes some neighbouring segments as one, in bounded steps; nothing changes for those that search until the last. */
export class SegmentMerge {
  readonly #store: Store;
  readonly #segments: readonly Segment[];
  readonly #readers: ReaderHeap;
  readonly #target: number;
  readonly #writer: PageWriter;
  #written = 0;
  #scratch = new Uint32Array(1024);

  private constructor(store: Store, segments: readonly Segment[]) {
    const first = segments[0]?.first ?? 0;
    this.#store = store;
    this.#segments = segments;
    this.#readers = new ReaderHeap(segments.map((segment) => new SegmentReader(store, segment)));
    this.#target = insertSegment(store, first, segments.at(-1)?.end ?? 0, false);
    this.#writer = new PageWriter(first, (firstKey, page) => {
      insertPage(store, this.#target, firstKey, page);
      this.#written += page.length;
    });
  }

  /** Null where no merge is worth its while. */
  static begin(store: Store): SegmentMerge | null {
    const segments = chooseSegments(liveSegments(store));
    return segments.length < 2 ? null : new SegmentMerge(store, segments);
  }

  /** The segment being written. */
  get target(): number {
    return this.#target;
  }

  /** Writes about so many bytes; false when the merge is done. */
  step(bytes: number): boolean {
    this.#written = 0;
    while (this.#written < bytes) {
      const key = this.#readers.first?.list?.key;
      if (key === undefined) {
        this.#finish();
        return false;
      }
      this.#join(key);
    }
    return true;
  }

  #join(key: number): void {
    let end = 0;
    for (;;) {
      const { list, segment } = this.#readers.first ?? {};
      if (!list || !segment || list.key !== key) break;
      if (this.#scratch.length < end + list.count) {
        const more = new Uint32Array(2 * (end + list.count));
        more.set(this.#scratch.subarray(0, end));
        this.#scratch = more;
      }
      decodePositions(list.page, list.at, segment.first, list.count, this.#scratch, end);
      end += list.count;
      this.#readers.advance();
    }
    this.#writer.add(key, this.#scratch, 0, end);
  }

  #finish(): void {
    this.#writer.finish();
    for (const { id } of this.#segments) setLive(this.#store, id, false);
    setLive(this.#store, this.#target, true);
  }
}
