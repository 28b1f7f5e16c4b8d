import type { LexicalEditor, NodeKey } from "lexical";
import { SELECT_SLOT_COMMAND } from "./extensions/Slot/slot-commands.ts";

/** Selects a slot on the page and brings it into sight. */
export function goToSlot(editor: LexicalEditor, node: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.dispatchCommand(SELECT_SLOT_COMMAND, node);
  editor.getElementByKey(node)?.scrollIntoView({ block: "center" });
}
