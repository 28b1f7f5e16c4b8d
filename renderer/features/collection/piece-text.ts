import type { Piece, PieceSummary } from "../../../shared/contract/methods/collection.ts";
import type { Run } from "../../../shared/domain/drafts/runs.ts";
import { promptText } from "../../../shared/domain/drafts/editor-state-document.ts";
import { zh } from "../../strings/zh.ts";

/** Runs as one line; open slots as 〔prompt〕. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === "text" ? run.text : (run.value ?? promptText(run.prompt)))).join("");
}

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
