import type { Piece, PieceSummary } from "../../../shared/contract/methods/collection.ts";
import { runsText } from "../../../shared/domain/drafts/document-text.ts";
import { zh } from "../../strings/zh.ts";

/** The whole piece as plain text, a line a block. */
export function pieceText({ blocks }: Piece): string {
  return blocks.map(({ runs }) => runsText(runs)).join("\n");
}

/** What of its source is worth a line: title and date. */
export function sourceFacts({ source }: Pick<PieceSummary, "source">): string {
  const title = source.title || zh.common.untitled;
  const facts = [
    source.kind === "draft" ? zh.collection.draft : "",
    title,
    source.date && zh.common.date(source.date),
  ];
  return facts.filter(Boolean).join(zh.common.dot);
}
