import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type ElementNode,
  type LexicalCommand,
  type LexicalNode,
} from "lexical";
import type { RunBlock } from "../../../../shared/domain/drafts/runs.ts";
import { $headingLevel } from "../Heading/heading-level.ts";
import { $selectSlot } from "../Slot/slot-selection.ts";
import { $firstOpenSlot } from "./first-open-slot.ts";
import { $levelShift, $placeBlock } from "./insertion-place.ts";
import { $runBlock, $runNodes } from "./run-nodes.ts";

/** Puts what insertion.prepare returned at the caret, as one undo step, and selects its first open slot. */
export const INSERT_RUN_BLOCKS: LexicalCommand<readonly RunBlock[]> = createCommand("INSERT_RUN_BLOCKS");

/** A stretch without a heading goes into the line where the caret stands, unless that line is empty. */
function $insertInline(block: RunBlock): LexicalNode[] {
  const nodes = $runNodes(block.runs);
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertNodes(nodes);
  return nodes;
}

/** Cuts the paragraph at the caret; what follows the caret stands after the insertion. */
function $splitAtCaret(place: ElementNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.anchor.getNode().getTopLevelElement()?.is(place)) return;
  const rest = selection.insertParagraph();
  if (rest?.isEmpty()) rest.remove();
}

function $insertBlocks(blocks: readonly RunBlock[], place: ElementNode): ElementNode[] {
  const shift = $levelShift(blocks, place);
  const isHeading = $headingLevel(place) !== null;
  const replaces = place.isEmpty() && (!isHeading || blocks[0]?.type === "heading");
  if (!replaces && !isHeading) $splitAtCaret(place);
  const nodes = blocks.map((block) => $runBlock(block, shift));
  let last = place;
  for (const node of nodes) {
    last.insertAfter(node);
    last = node;
  }
  if (replaces) place.remove();
  return nodes;
}

function $insertRunBlocks(blocks: readonly RunBlock[]): boolean {
  const [only] = blocks;
  if (!only) return false;
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !selection.isCollapsed()) {
    const { focus } = selection;
    selection.anchor.set(focus.key, focus.offset, focus.type);
  }
  const place = $placeBlock();
  const inline =
    blocks.length === 1 && only.type === "paragraph" && !place.isEmpty() && $headingLevel(place) === null;
  const nodes =
    inline && $isRangeSelection($getSelection()) ? $insertInline(only) : $insertBlocks(blocks, place);
  const slot = $firstOpenSlot(nodes);
  if (slot) $selectSlot(slot);
  else nodes.at(-1)?.selectEnd();
  $addUpdateTag(HISTORY_PUSH_TAG);
  // Typing after an insertion starts an undo step of its own, as after a paste.
  $addUpdateTag(PASTE_TAG);
  return true;
}

export const InsertExtension = defineExtension({
  name: "andu/insert",
  register: (editor) => editor.registerCommand(INSERT_RUN_BLOCKS, $insertRunBlocks, COMMAND_PRIORITY_LOW),
});
