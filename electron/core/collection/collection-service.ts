import { AppError } from "../../../shared/contract/errors.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { collectionMethods } from "../../../shared/contract/methods/collection.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { ServiceContext } from "../service-context.ts";
import { exportPieces } from "./export-pieces.ts";
import { foldedPiece, makePiece, type KeepTarget } from "./make-piece.ts";
import {
  countPieces,
  countRoles,
  countTags,
  insertPiece,
  listPieces,
  markPieceRemoved,
  pieceByHash,
  pieceById,
  replaceTags,
  unmarkPieceRemoved,
  updatePiece,
  type PieceFilter,
  type PieceRow,
} from "./piece-queries.ts";
import { pieceDetail, pieceSummary } from "./piece-view.ts";

const MAX_WORDS = 8;
const EVERYTHING: PieceFilter = { words: [], tags: [], untagged: false, roles: [] };

function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/u).filter(Boolean).slice(0, MAX_WORDS);
}

function filterOf({ text, ...rest }: Omit<PieceFilter, "words"> & { readonly text: string }): PieceFilter {
  return { ...rest, words: wordsOf(text) };
}

/** Keeps, lists, tags and exports the pieces of the collection. */
export function createCollectionService({
  store,
  ports,
  files,
  emit,
}: Pick<ServiceContext, "store" | "ports" | "files" | "emit">): {
  handlers: Handlers<typeof collectionMethods>;
} {
  const changed = (): void => emit("collection.changed", {});
  const found = (id: number): PieceRow => {
    const piece = pieceById(store, id);
    if (!piece) throw new AppError("not-found", { what: "piece" });
    return piece;
  };

  /** A piece that was removed comes back as it was, with tags and note. */
  function keep(target: KeepTarget): { id: number; already: boolean } {
    const piece = makePiece(store, target, ports.clock.now());
    const known = pieceByHash(store, piece.hash);
    if (known === null) return { id: insertPiece(store, piece), already: false };
    if (known.removed) unmarkPieceRemoved(store, known.id);
    return { id: known.id, already: !known.removed };
  }

  return {
    handlers: {
      "collection.list": ({ offset, limit, ...input }) => {
        const filter = filterOf(input);
        return {
          total: countPieces(store, filter),
          items: listPieces(store, filter, offset, limit).map((row) => pieceSummary(row, filter.words)),
        };
      },
      "collection.facets": ({ text }) => {
        const filter = { ...EVERYTHING, words: wordsOf(text) };
        return {
          all: countPieces(store, EVERYTHING),
          untagged: countPieces(store, { ...filter, untagged: true }),
          tags: countTags(store, filter),
          roles: countRoles(store, filter),
        };
      },
      "collection.get": ({ id }) => pieceDetail(store, found(id)),
      "collection.keep": ({ target }) => {
        const kept = store.transaction(() => keep(target));
        if (!kept.already) changed();
        return kept;
      },
      "collection.update": ({ id, tags, note }) => {
        store.transaction(() => {
          const piece = found(id);
          const now = { tags: tags ?? piece.tags, note: note?.trim() ?? piece.note };
          if (tags) replaceTags(store, id, tags);
          updatePiece(store, id, now.note, foldedPiece(piece, now.tags, now.note));
        });
        changed();
        return pieceDetail(store, found(id));
      },
      "collection.remove": ({ ids }) => {
        const now = ports.clock.now();
        const removed = store.transaction(() => ids.filter((id) => markPieceRemoved(store, id, now)));
        if (removed.length > 0) changed();
        return { removed };
      },
      "collection.restore": ({ ids }) => {
        const restored = store.transaction(() => ids.filter((id) => unmarkPieceRemoved(store, id)));
        if (restored.length > 0) changed();
        return { restored };
      },
      "collection.export": async ({ format, ...input }) => {
        const { name, bytes } = await exportPieces(listPieces(store, filterOf(input), 0, -1), format);
        return { token: files.put(name, bytes), name };
      },
    },
  };
}
