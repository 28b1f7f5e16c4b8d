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

/**
 * The newest segments, so many that all before them are more than twice as large as what follows them; none where there are few. Each
 * position is then written again about as often as the library has doubled.
 */
function chooseSegments(segments: readonly Segment[]): readonly Segment[] {
  if (segments.length <= FEW) return [];
  let from = segments.length - 1;
  let units = 0;
  for (let i = from; i >= 0; i--) {
    const { first = 0, end = 0 } = segments[i] ?? {};
    if (end - first <= 2 * units) from = i;
    units += end - first;
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

const keyOf = ({ list }: SegmentReader): number => list?.key ?? Infinity;

/** Writes some neighbouring segments as one, in bounded steps; nothing changes for those that search until the last. */
export class SegmentMerge {
  readonly #store: Store;
  readonly #readers: readonly SegmentReader[];
  /** The keys of the readers' next lists; Infinity for those at their end. */
  readonly #keys: Float64Array;
  readonly #target: number;
  readonly #writer: PageWriter;
  #written = 0;
  #scratch = new Uint32Array(1024);

  private constructor(store: Store, segments: readonly Segment[]) {
    const first = segments[0]?.first ?? 0;
    this.#store = store;
    this.#readers = segments.map((segment) => new SegmentReader(store, segment));
    this.#keys = Float64Array.from(this.#readers, keyOf);
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
      const key = this.#smallestKey();
      if (key === Infinity) {
        this.#finish();
        return false;
      }
      this.#join(key);
    }
    return true;
  }

  #smallestKey(): number {
    let smallest = Infinity;
    for (const key of this.#keys) if (key < smallest) smallest = key;
    return smallest;
  }

  #join(key: number): void {
    let end = 0;
    for (let at = 0; at < this.#keys.length; at++) {
      if (this.#keys[at] !== key) continue;
      const reader = this.#readers[at];
      if (!reader?.list) continue;
      const { list, segment } = reader;
      if (this.#scratch.length < end + list.count) {
        const more = new Uint32Array(2 * (end + list.count));
        more.set(this.#scratch.subarray(0, end));
        this.#scratch = more;
      }
      decodePositions(list.page, list.at, segment.first, list.count, this.#scratch, end);
      end += list.count;
      reader.advance();
      this.#keys[at] = keyOf(reader);
    }
    this.#writer.add(key, this.#scratch, 0, end);
  }

  #finish(): void {
    this.#writer.finish();
    for (const { segment } of this.#readers) setLive(this.#store, segment.id, false);
    setLive(this.#store, this.#target, true);
  }
}
