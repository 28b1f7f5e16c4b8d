import { $getEditor, type LexicalEditor, type NodeKey } from "lexical";

/** The slot being filled: typing at its edges belongs to it. Closed slots push typing at their edges outside. */
const openSlots = new WeakMap<LexicalEditor, NodeKey>();

export function $openSlotKey(): NodeKey | null {
  return openSlots.get($getEditor()) ?? null;
}

export function $setOpenSlot(key: NodeKey | null): void {
  if (key === null) openSlots.delete($getEditor());
  else openSlots.set($getEditor(), key);
}

/** The open slot as event handlers outside an update see it. */
export function openSlotOf(editor: LexicalEditor): NodeKey | null {
  return openSlots.get(editor) ?? null;
}
