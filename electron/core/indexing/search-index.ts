import { findInPage } from "../../../shared/domain/search/list-page.ts";
import type { PositionLists } from "../../../shared/domain/search/list-positions.ts";
import type { Store } from "../store/open-store.ts";
import { BlockDirectory } from "./block-directory.ts";
import { ClauseEnds } from "./clause-ends.ts";
import { FoldedTexts } from "./folded-texts.ts";
import { freshPositions, GramList } from "./gram-list.ts";
import { listsBetween } from "./list-stretch.ts";
import { indexedSpeeches, indexState, type IndexState } from "./match-queries.ts";
import { liveSegments, pageFor } from "./segment-queries.ts";

/** Lists of what was indexed but stands in no segment yet. */
interface FreshLists {
  readonly end: number;
  readonly lists: PositionLists;
}

/** What searching reads of one library: its directory, lists of positions, folded texts and ends of clauses. */
export class SearchIndex {
  readonly #store: Store;
  readonly #texts: FoldedTexts;
  readonly #clauses = new ClauseEnds();
  #directory = new BlockDirectory();
  #known: IndexState = { stamp: 0, removals: 0, listed: 0 };
  #fresh: FreshLists[] = [];

  constructor(store: Store) {
    this.#store = store;
    this.#texts = new FoldedTexts(store);
  }

  /** The directory as it was last brought up to date. */
  get current(): BlockDirectory {
    return this.#directory;
  }

  /** The directory as the library stands now; speeches that were added since the last call are added to it, and what is new is listed. */
  directory(): BlockDirectory {
    this.listNew(Number.POSITIVE_INFINITY);
    return this.#directory;
  }

  /** Takes over what is new in the library and lists at most so many positions of it; false when nothing is left. */
  listNew(most: number): boolean {
    return this.#store.reading(() => {
      const state = indexState(this.#store);
      if (state.removals !== this.#known.removals) {
        this.#directory = new BlockDirectory();
        this.#known = { ...state, stamp: 0 };
      }
      if (state.stamp > this.#known.stamp) {
        for (const speech of indexedSpeeches(this.#store, this.#known.stamp)) this.#directory.add(speech);
      }
      this.#known = state;
      return this.#listFresh(state.listed, most);
    });
  }

  #listFresh(listed: number, most: number): boolean {
    this.#fresh = this.#fresh.filter(({ end }) => end > listed);
    const from = this.#fresh.at(-1)?.end ?? listed;
    const [, last] = this.#directory.map.span;
    const end = Math.min(last, from + most);
    if (end > from) this.#fresh.push({ end, lists: listsBetween(this.#store, from, end) });
    return end < last;
  }

  /** The lists of some grams (see `gramKey`), in their order. */
  readonly listsOf = (keys: readonly number[]): GramList[] =>
    this.#store.reading(() => {
      const { listed } = indexState(this.#store);
      const segments = liveSegments(this.#store);
      return keys.map((key) => {
        const list = new GramList();
        for (const { id, first } of segments) {
          const row = pageFor(this.#store, id, key);
          const stored = row === null ? null : findInPage(row.firstKey, row.page, key);
          if (stored !== null) list.addStored(stored, first);
        }
        for (const { lists } of this.#fresh) {
          const positions = freshPositions(lists, key, listed);
          if (positions !== null) list.addFresh(positions);
        }
        return list;
      });
    });

  /** The ends of clauses up to the end of the directory. */
  clauseEnds(): ClauseEnds {
    this.#clauses.update(this.#directory.map, this.listsOf);
    return this.#clauses;
  }

  /** Loads texts for a few milliseconds; false when there is nothing more to load. */
  warm(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    return this.#texts.warm(this.#directory, () => performance.now() > end);
  }

  /** The folded text of a block; empty for one that is not in the index. */
  textOf(block: number): string {
    const [start, end] = this.#directory.textOf(block);
    return this.#texts.slice(this.#directory, block, start, end);
  }

  /** The folded units at the positions [start, end) of a block. */
  slice(block: number, start: number, end: number): string {
    return this.#texts.slice(this.#directory, block, start, end);
  }

  /** Copies the folded units at the positions [start, end) of a block into `into` at `at`; false where the block is gone. */
  readonly copyUnits = (block: number, start: number, end: number, into: Uint16Array, at: number): boolean =>
    this.#texts.copy(this.#directory, block, start, end, into, at);
}

const indexes = new WeakMap<Store, SearchIndex>();

/** The index of a library; one for all that search it. Its directory is as of the last call of `directory`. */
export function searchIndexOf(store: Store): SearchIndex {
  let index = indexes.get(store);
  if (index === undefined) {
    index = new SearchIndex(store);
    indexes.set(store, index);
  }
  return index;
}

/** Gives the directory as the library stands now. */
export function createDirectorySource(store: Store): () => BlockDirectory {
  const index = searchIndexOf(store);
  return () => index.directory();
}
