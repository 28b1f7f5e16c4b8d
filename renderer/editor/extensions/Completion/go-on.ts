import {
  $getNodeByKey,
  COMMAND_PRIORITY_HIGH,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { $slotAtSelection } from "../Slot/slot-at-selection.ts";
import { $getSlot, $isSlotNode } from "../Slot/slot-node.ts";

/** The end of what was taken last. */
const ends = new WeakMap<LexicalEditor, NodeKey>();

/** Notes that `last` ends what was just taken with its slots. */
export function noteEnd(editor: LexicalEditor, last: LexicalNode): void {
  ends.set(editor, last.getKey());
}

function $goOn(editor: LexicalEditor): boolean {
  const slot = $slotAtSelection();
  const end = $getNodeByKey(ends.get(editor) ?? "");
  if (slot === null || end === null) return false;
  for (const node of slot.getNextSiblings()) {
    if ($isSlotNode(node) && !$getSlot(node).filled) return false;
    if (!node.is(end)) continue;
    ends.delete(editor);
    node.selectEnd();
    return true;
  }
  return false;
}

/** Tab in the last slot of what was just taken goes on behind it, where the sentence is being written. */
export function registerGoingOn(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      if (event.shiftKey || !$goOn(editor)) return false;
      event.preventDefault();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
