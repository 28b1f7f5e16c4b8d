import { AppError } from "../../../shared/contract/errors.ts";
import { dressText } from "../../../shared/domain/drafts/dress.ts";
import type { Run, RunBlock, SourceRef } from "../../../shared/domain/drafts/runs.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import type { Store } from "../store/open-store.ts";
import { pieceById, type PieceRow } from "./piece-queries.ts";

function sourceOf(piece: PieceRow): SourceRef | undefined {
  if (piece.speechId === null) return undefined;
  return {
    kind: "speech",
    id: String(piece.speechId),
    title: piece.sourceTitle,
    ...(piece.sectionId !== null && { sectionId: piece.sectionId }),
  };
}

/** What was filled in is of another speech: its slot is open again. */
function dressRun(run: Run, source: SourceRef | undefined, ownNames: readonly string[]): Run[] {
  if (run.type === "slot") return [{ ...run, value: null }];
  const from = run.source ?? source;
  const dressed = dressText(run.text, {
    ownNames,
    gazetteer: loadGazetteer(),
    ...(from && { source: from }),
  });
  return run.bold ? dressed.map((one) => (one.type === "text" ? { ...one, bold: true } : one)) : dressed;
}

/** A kept piece ready to insert, dressed like a section of the library; throws not-found. */
export function preparePiece(
  store: Store,
  id: number,
  withoutHeading: boolean,
  ownNames: readonly string[],
): RunBlock[] {
  const piece = pieceById(store, id);
  if (!piece) throw new AppError("not-found", { what: "piece" });
  const blocks = JSON.parse(piece.blocks) as RunBlock[];
  const source = sourceOf(piece);
  const leavesOut = withoutHeading && blocks[0]?.type === "heading" && blocks.length > 1;
  return (leavesOut ? blocks.slice(1) : blocks).map(({ type, level, runs }) => ({
    type,
    level,
    runs: runs.flatMap((run) => dressRun(run, source, ownNames)),
  }));
}
