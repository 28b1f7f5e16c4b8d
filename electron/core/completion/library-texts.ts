import type { Gazetteer } from "../../../shared/domain/speech/gazetteer.ts";
import {
  buildTextIndex,
  documentsOf,
  type FoldedDocument,
  type TextIndex,
} from "../../../shared/domain/completion/text-index.ts";
import type { Store } from "../store/open-store.ts";
import { speechVersions, type SpeechVersion } from "./completion-queries.ts";
import { readDocument } from "./read-document.ts";

/** An index of some speeches, and the positions of those that are no longer in the library as they were. */
export interface Piece {
  readonly index: TextIndex;
  readonly removed: Set<number>;
}

export interface PieceSizes {
  /** Characters in the first piece, so that something can be proposed soon. */
  readonly first: number;
  readonly most: number;
}

/**
 * The first is small enough that something can be proposed in about a second. Each piece is looked up for itself, so that few large ones
 * are quicker than many; the largest are bounded by the memory that sorting them takes.
 */
export const PIECE_SIZES: PieceSizes = { first: 400_000, most: 12_000_000 };
/** So many times as long as all before it a new piece may be. */
const GROWTH = 4;

/** Pieces smaller than this part of the largest are put together when there are more than a few. */
const SMALL = 1 / 8;
const FEW = 2;
/** A piece that has lost so large a part is made anew. */
const WORN = 1 / 4;

/** The text of the whole library, indexed in pieces and kept current piece by piece. */
export class LibraryTexts {
  readonly #store: Store;
  readonly #gazetteer: () => Gazetteer;
  readonly #sizes: PieceSizes;
  readonly #hashes = new Map<number, string>();
  #pieces: Piece[] = [];

  constructor(store: Store, gazetteer: () => Gazetteer, sizes: PieceSizes) {
    this.#store = store;
    this.#gazetteer = gazetteer;
    this.#sizes = sizes;
  }

  /** What can be searched by now. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** Bytes that the indexes hold. */
  get bytes(): number {
    return this.#pieces.reduce(
      (sum, { index: { text, suffixes, blankPlaces, blankCodes } }) =>
        sum + text.byteLength + suffixes.byteLength + blankPlaces.byteLength + blankCodes.byteLength,
      0,
    );
  }

  /** Brings the pieces up to the library as it stands; yields every few milliseconds, and true when `pieces` has changed. */
  *update(): Generator<boolean, void> {
    const versions = speechVersions(this.#store);
    if (this.#leaveOut(versions)) yield true;
    let waiting = versions.filter(({ id }) => !this.#hashes.has(id));
    while (waiting.length > 0) {
      const taken = takeUpTo(waiting, this.#nextSize());
      waiting = waiting.slice(taken.length);
      const documents: FoldedDocument[] = [];
      for (const { id } of taken)
        documents.push(yield* quietly(readDocument(this.#store, id, this.#gazetteer())));
      this.#pieces = [...this.#pieces, yield* quietly(pieceOf(documents))];
      for (const { id, hash } of taken) this.#hashes.set(id, hash);
      yield true;
    }
    if (yield* quietly(this.#putTogether())) yield true;
  }

  #nextSize(): number {
    const { first, most } = this.#sizes;
    const sofar = this.#pieces.reduce((sum, { index }) => sum + index.text.length, 0);
    return Math.min(most, Math.max(first, GROWTH * sofar));
  }

  /** Marks what has gone or changed; true where there was any. */
  #leaveOut(versions: readonly SpeechVersion[]): boolean {
    const current = new Map(versions.map(({ id, hash }) => [id, hash]));
    let found = false;
    for (const { index, removed } of this.#pieces) {
      for (const [position, id] of index.ids.entries()) {
        if (removed.has(position) || current.get(id) === this.#hashes.get(id)) continue;
        removed.add(position);
        found = true;
      }
    }
    for (const [id, hash] of this.#hashes) if (current.get(id) !== hash) this.#hashes.delete(id);
    return found;
  }

  /** Makes one piece of several small ones, or of what is left of pieces that have lost much; true where it did. */
  *#putTogether(): Generator<undefined, boolean> {
    const isWorn = ({ index, removed }: Piece): boolean => removed.size > index.ids.length * WORN;
    const small = this.#pieces.filter(
      (piece) => piece.index.text.length < this.#sizes.most * SMALL || isWorn(piece),
    );
    if (small.length <= FEW && !small.some(isWorn)) return false;
    const documents = small.flatMap(({ index, removed }) =>
      documentsOf(index).filter((_, position) => !removed.has(position)),
    );
    const whole = yield* pieceOf(documents);
    const rest = this.#pieces.filter((piece) => !small.includes(piece));
    this.#pieces = documents.length === 0 ? rest : [...rest, whole];
    return true;
  }
}

function takeUpTo(versions: readonly SpeechVersion[], limit: number): SpeechVersion[] {
  let sum = 0;
  return versions.filter(({ chars }, position) => {
    sum += chars;
    return position === 0 || sum <= limit;
  });
}

function* pieceOf(documents: readonly FoldedDocument[]): Generator<undefined, Piece> {
  return { index: yield* buildTextIndex(documents), removed: new Set() };
}

/** Runs work as one that has changed nothing yet at each of its pauses. */
function* quietly<T>(work: Generator<undefined, T>): Generator<boolean, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield false;
  }
}
