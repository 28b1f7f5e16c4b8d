import { $getEditor, type EditorState, type LexicalEditor, type NodeKey } from "lexical";

interface OpenSlot {
  readonly key: NodeKey;
  /** The committed state when its text was first changed; changes on top of a later one belong to the same undo step. */
  changedFrom: EditorState | null;
}

/** The slot being filled: typing at its edges belongs to it. Closed slots push typing at their edges outside. */
const openSlots = new WeakMap<LexicalEditor, OpenSlot>();

export function $openSlotKey(): NodeKey | null {
  return openSlotOf($getEditor());
}

export function $setOpenSlot(key: NodeKey | null): void {
  const editor = $getEditor();
  if (key === null) openSlots.delete(editor);
  else if (openSlots.get(editor)?.key !== key) openSlots.set(editor, { key, changedFrom: null });
}

/** Notes a change of the slot; true when it goes on with an earlier one since the slot was opened. */
export function $continuesFilling(key: NodeKey): boolean {
  const editor = $getEditor();
  const open = openSlots.get(editor);
  if (open?.key !== key) return false;
  open.changedFrom ??= editor.getEditorState();
  return open.changedFrom !== editor.getEditorState();
}

/** The open slot as event handlers outside an update see it. */
export function openSlotOf(editor: LexicalEditor): NodeKey | null {
  return openSlots.get(editor)?.key ?? null;
}
