import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode, type LexicalNode } from "lexical";
import { formatTemplateText, parseTemplateText } from "../../../../shared/domain/drafts/template-text.ts";
import type { Run } from "../../../../shared/domain/drafts/runs.ts";
import { $createChip, $getChip, $isChip } from "./slot-chip-node.tsx";

/** The nodes of one line of template text. */
export function $fieldNodes(line: string): LexicalNode[] {
  return parseTemplateText(line).map((run) =>
    run.type === "text" ? $createTextNode(run.text) : $createChip(run),
  );
}

/** Puts template text into an empty editor, one paragraph a line. */
export function $fillField(text: string): void {
  $getRoot()
    .clear()
    .append(...text.split("\n").map((line) => $createParagraphNode().append(...$fieldNodes(line))));
}

/** What the editor holds as template text; lines without words are left out. */
export function $fieldText(): string {
  return $getRoot()
    .getChildren()
    .map((block) => {
      const runs = ($isElementNode(block) ? block.getChildren() : []).map((node): Run => {
        if (!$isChip(node)) return { type: "text", text: node.getTextContent() };
        const { kind, prompt } = $getChip(node);
        return { type: "slot", key: "", kind, prompt, value: null };
      });
      return formatTemplateText(runs).trim();
    })
    .filter((line) => line !== "")
    .join("\n");
}
