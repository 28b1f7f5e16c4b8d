import type { RunBlock } from "../../../shared/domain/drafts/runs.ts";
import { plainRuns } from "../suggest/preview.ts";
import { groupByTag } from "./group-by-tag.ts";
import type { PieceRow } from "./piece-queries.ts";

/** One line of an exported collection. */
export interface PieceLine {
  readonly kind: "tag" | "heading" | "text" | "source" | "blank";
  readonly text: string;
}

const UNTAGGED = "未加标签";

function dateOf(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join("");
}

function sourceLines(piece: PieceRow, tag: string | null): string[] {
  const title = `《${piece.sourceTitle || "未命名文稿"}》`;
  const facts = [
    piece.sourceKind === "draft" ? `文稿${title}` : title,
    ...(piece.sourceDate ? [dateOf(piece.sourceDate)] : []),
    ...(piece.sourcePlace ? [piece.sourcePlace] : []),
  ];
  const others = piece.tags.filter((one) => one !== tag);
  return [
    `——${facts.join("，")}`,
    ...(others.length > 0 ? [`另有标签：${others.join("、")}`] : []),
    ...(piece.note
      ? piece.note.split("\n").map((line, index) => (index === 0 ? `备注：${line}` : line))
      : []),
  ];
}

function linesOfPiece(piece: PieceRow, tag: string | null): PieceLine[] {
  const blocks = JSON.parse(piece.blocks) as RunBlock[];
  return [
    ...blocks.map(({ type, runs }): PieceLine => ({
      kind: type === "heading" ? "heading" : "text",
      text: plainRuns(runs),
    })),
    ...sourceLines(piece, tag).map((text): PieceLine => ({ kind: "source", text })),
    { kind: "blank", text: "" },
  ];
}

/** The pieces below their tags, each with where it is from; no tags are named where there is none. */
export function pieceLines(pieces: readonly PieceRow[]): PieceLine[] {
  const lines: PieceLine[] = [];
  const groups = groupByTag(pieces);
  for (const { tag, pieces: members } of groups) {
    if (groups.length > 1 || tag !== null)
      lines.push({ kind: "tag", text: `${tag ?? UNTAGGED}（${members.length}条）` });
    for (const piece of members) lines.push(...linesOfPiece(piece, tag));
  }
  return lines;
}
