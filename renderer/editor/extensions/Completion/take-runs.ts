import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type LexicalEditor,
} from "lexical";
import type { Run } from "../../../../shared/domain/drafts/runs.ts";
import { $firstOpenSlot } from "../Insert/first-open-slot.ts";
import { $runNodes } from "../Insert/run-nodes.ts";
import { $selectSlot } from "../Slot/slot-selection.ts";
import { noteEnd } from "./go-on.ts";

function $takeRuns(editor: LexicalEditor, runs: readonly Run[]): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (runs.every((run) => run.type === "text")) {
    selection.insertText(runs.map(({ text }) => text).join(""));
    return;
  }
  const nodes = $runNodes(runs);
  for (const node of nodes) if ($isTextNode(node)) node.setFormat(selection.format);
  selection.insertNodes(nodes);
  const slot = $firstOpenSlot(nodes);
  const last = nodes.at(-1);
  if (slot) $selectSlot(slot);
  else last?.selectEnd();
  if (last) noteEnd(editor, last);
  // What is typed into the slot is an undo step of its own, as after an insertion.
  $addUpdateTag(PASTE_TAG);
}

/** Puts text and slots in at the caret as one step to undo, and selects the first slot that is open. */
export function takeRuns(editor: LexicalEditor, runs: readonly Run[]): void {
  editor.update(() => $takeRuns(editor, runs));
}
