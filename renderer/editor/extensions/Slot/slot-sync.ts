import {
  $addUpdateTag,
  $getEditor,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  HISTORY_MERGE_TAG,
  type EditorState,
} from "lexical";
import { promptText } from "../../../../shared/domain/drafts/editor-state-document.ts";
import { $continuesFilling, $openSlotKey } from "./open-slot.ts";
import {
  $allSlots,
  $getSlot,
  $isSlotNode,
  $setFilled,
  $slotOf,
  $slotText,
  type SlotNode,
} from "./slot-node.ts";
import { $selectSlot } from "./slot-selection.ts";

interface SlotView {
  readonly filled: boolean;
  readonly text: string;
}

function $before(slot: SlotNode, committed: EditorState): SlotView | null {
  const key = slot.getKey();
  return committed.read(() => {
    const old = $getNodeByKey(key, committed);
    return $isSlotNode(old) ? { filled: $getSlot(old).filled, text: old.getTextContent() } : null;
  });
}

function $write(slot: SlotNode, view: SlotView): void {
  const text = $slotText(slot);
  if (text.getTextContent() !== view.text) text.setTextContent(view.text);
  $setFilled(slot, view.filled);
}

/** Brings text and `filled` of a slot into agreement: empty text restores the prompt, prompt plus typing leaves the typing. */
function $settle(slot: SlotNode): SlotView {
  const prompt = promptText($getSlot(slot).prompt);
  const raw = slot.getTextContent();
  const typed = raw === prompt ? "" : raw.replace(prompt, "").replaceAll("\u200b", "");
  const view: SlotView = typed === "" ? { filled: false, text: prompt } : { filled: true, text: typed };
  const selection = $getSelection();
  const inside = $isRangeSelection(selection) && $slotOf(selection.anchor.getNode())?.is(slot);
  $write(slot, view);
  // A composition that was given up leaves the caret outside, though the slot is still the open one.
  const worked = inside || $openSlotKey() === slot.getKey();
  if (worked && !view.filled && raw !== prompt) $selectSlot(slot);
  return view;
}

/**
 * Transform of a slot that changed: keeps the prompt, and one value in all slots of the same key. A slot that has just come
 * in takes over the value its key already has. Waits while an input method composes.
 */
export function $syncSlot(slot: SlotNode): void {
  const editor = $getEditor();
  if (editor.isComposing() || !slot.isAttached()) return;
  const committed = editor.getEditorState();
  const old = $before(slot, committed);
  const view = $settle(slot);
  const { key } = $getSlot(slot);
  const others = $allSlots().filter((other) => !other.is(slot) && $getSlot(other).key === key);
  if (old === null) {
    const filled = others.find((other) => $getSlot(other).filled && $before(other, committed) !== null);
    if (filled) $write(slot, { filled: true, text: filled.getTextContent() });
    else if (view.filled) for (const other of others) if (!$getSlot(other).filled) $write(other, view);
    return;
  }
  if (old.text === view.text && old.filled === view.filled) return;
  for (const other of others)
    $write(other, view.filled ? view : { filled: false, text: promptText($getSlot(other).prompt) });
  if ($continuesFilling(slot.getKey())) $addUpdateTag(HISTORY_MERGE_TAG);
}
