import { createHash } from "node:crypto";
import { AppError } from "../../../shared/contract/errors.ts";
import type { ParsedInputOf } from "../../../shared/contract/method.ts";
import type { collectionMethods } from "../../../shared/contract/methods/collection.ts";
import { DEEPEST_LEVEL, type RunBlock } from "../../../shared/domain/drafts/runs.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import { visibleLength } from "../../../shared/domain/text/visible-length.ts";
import { draftSummary } from "../drafts/draft-queries.ts";
import type { Store } from "../store/open-store.ts";
import { plainRuns } from "../suggest/preview.ts";
import { blockById, blocksBetween, sectionById, type BlockRow } from "../suggest/suggest-queries.ts";
import type { NewPiece } from "./piece-queries.ts";
import { headingPath, placeOfBlock } from "./source-queries.ts";

export type KeepTarget = ParsedInputOf<(typeof collectionMethods)["collection.keep"]>["target"];
type PieceContent = Omit<NewPiece, "blocks" | "text" | "hash" | "folded" | "chars" | "keptAt"> & {
  readonly blocks: readonly RunBlock[];
};

const PATH_ARROW = " › ";

/** Blocks with heading levels that count from 1 for the highest that is there. */
function fromTop(blocks: readonly RunBlock[]): RunBlock[] {
  const levels = blocks.flatMap((block) => (block.type === "heading" ? [block.level ?? 1] : []));
  const top = Math.min(...levels);
  return blocks.map(({ type, level, runs }) => ({
    type,
    level: type === "heading" ? Math.min(DEEPEST_LEVEL, (level ?? 1) - top + 1) : null,
    runs,
  }));
}

/** Library blocks without their markers. */
function runBlocks(blocks: readonly BlockRow[]): RunBlock[] {
  return fromTop(blocks.map(({ type, level, text }) => ({ type, level, runs: [{ type: "text", text }] })));
}

function fromSpeech(store: Store, block: number, blocks: readonly RunBlock[]): PieceContent {
  const place = placeOfBlock(store, block);
  if (!place) throw new AppError("not-found", { what: "block" });
  const path = headingPath(store, place.sectionId);
  return {
    blocks,
    role: place.role,
    sourceKind: "speech",
    sourceTitle: place.title,
    sourceDate: place.date,
    sourcePlace: (blocks[0]?.type === "heading" ? path.slice(0, -1) : path).join(PATH_ARROW),
    speechId: place.speechId,
    sectionId: place.sectionId,
    draftId: null,
  };
}

function fromDraft(store: Store, target: Extract<KeepTarget, { kind: "draft" }>): PieceContent {
  const draft = draftSummary(store, target.id);
  if (!draft) throw new AppError("not-found", { what: "draft" });
  return {
    blocks: fromTop(target.blocks),
    role: target.role ?? null,
    sourceKind: "draft",
    sourceTitle: draft.title,
    sourceDate: null,
    sourcePlace: target.place,
    speechId: null,
    sectionId: null,
    draftId: target.id,
  };
}

function contentOf(store: Store, target: KeepTarget): PieceContent {
  switch (target.kind) {
    case "draft":
      return fromDraft(store, target);
    case "words": {
      const lines = target.text.split(/\s*\n\s*/u).filter((line) => line.trim() !== "");
      const blocks = lines.map((text): RunBlock => ({
        type: "paragraph",
        level: null,
        runs: [{ type: "text", text: text.trim() }],
      }));
      return fromSpeech(store, target.block, blocks);
    }
    case "block": {
      const block = blockById(store, target.id);
      if (!block) throw new AppError("not-found", { what: "block" });
      return fromSpeech(store, block.id, runBlocks([block]));
    }
    default: {
      const section = sectionById(store, target.id);
      if (!section) throw new AppError("not-found", { what: "section" });
      const blocks = blocksBetween(store, section.firstBlock, section.endBlock);
      return { ...fromSpeech(store, section.firstBlock, runBlocks(blocks)), role: section.role };
    }
  }
}

/** What a search looks through. */
export function foldedPiece(
  piece: Pick<NewPiece, "text" | "sourceTitle" | "sourcePlace">,
  tags: readonly string[],
  note: string,
): string {
  return fold([piece.text, piece.sourceTitle, piece.sourcePlace, ...tags, note].join("\n"));
}

/** The piece that a target stands for. Throws not-found, and invalid-input for one without any text. */
export function makePiece(store: Store, target: KeepTarget, keptAt: number): NewPiece {
  const content = contentOf(store, target);
  const blocks = content.blocks.filter(({ runs }) => plainRuns(runs).trim() !== "");
  const text = blocks.map(({ runs }) => plainRuns(runs)).join("\n");
  if (text === "") throw new AppError("invalid-input", { reason: "nothing to keep" });
  const bare = fold(text).replaceAll(/\s+/gu, "");
  return {
    ...content,
    blocks: JSON.stringify(blocks),
    text,
    hash: createHash("sha256").update(bare).digest("hex"),
    folded: foldedPiece({ ...content, text }, [], ""),
    chars: visibleLength(text),
    keptAt,
  };
}
