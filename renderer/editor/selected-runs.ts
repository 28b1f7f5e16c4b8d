import { $getSelection, $isLineBreakNode, $isRangeSelection, $isTextNode, type ElementNode } from "lexical";
import { mergeRuns } from "../../shared/domain/drafts/merge-runs.ts";
import type { Run, RunBlock } from "../../shared/domain/drafts/runs.ts";
import { selectedSlice } from "./extensions/Copy/numbered-text.ts";
import { $headingLevel, $selectedBlocks } from "./extensions/Heading/heading-level.ts";
import { $getSource } from "./extensions/Provenance/source-state.ts";
import { $getSlot, $isSlotNode } from "./extensions/Slot/slot-node.ts";

type Slice = (node: Parameters<typeof selectedSlice>[0]) => string;

function $runs(block: ElementNode, slice: Slice): Run[] {
  return block.getChildren().flatMap((node): Run[] => {
    if ($isLineBreakNode(node)) return [{ type: "text", text: "\n" }];
    const source = $getSource(node) ?? undefined;
    if ($isSlotNode(node)) {
      const words = node.getChildren().filter($isTextNode).map(slice).join("");
      const { key, kind, prompt, filled } = $getSlot(node);
      return words === ""
        ? []
        : [{ type: "slot", key, kind, prompt, value: filled ? node.getTextContent() : null, source }];
    }
    return $isTextNode(node)
      ? [{ type: "text", text: slice(node), bold: node.hasFormat("bold"), source }]
      : [];
  });
}

/** A block of the text with its runs. */
export function $runBlockOf(block: ElementNode): RunBlock {
  const level = $headingLevel(block);
  const runs = mergeRuns($runs(block, (node) => node.getTextContent()));
  return { type: level === null ? "paragraph" : "heading", level, runs };
}

/** What is selected as blocks, slots whole and with sources; with nothing selected the block where the caret stands. */
export function $selectedRuns(): RunBlock[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const chosen = new Set(selection.getNodes().map((node) => node.getKey()));
  const slice: Slice = selection.isCollapsed()
    ? (node) => node.getTextContent()
    : (node) => (chosen.has(node.getKey()) ? selectedSlice(node, selection) : "");
  return $selectedBlocks().map((block): RunBlock => {
    const level = $headingLevel(block);
    return { type: level === null ? "paragraph" : "heading", level, runs: mergeRuns($runs(block, slice)) };
  });
}
