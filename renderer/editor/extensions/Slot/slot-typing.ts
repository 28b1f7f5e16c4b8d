import { $getSelection, $isRangeSelection } from "lexical";
import { $openSlotKey, $setOpenSlot } from "./open-slot.ts";
import { $getSlot, $slotText } from "./slot-node.ts";
import { $caretInSlot, $selectedSlot, $selectSlot } from "./slot-selection.ts";

/**
 * Types into the slot that holds the selection; false when the text belongs elsewhere. Lexical's own insertion would put text
 * at the edges of an inline element outside it. An unfilled slot gives way as a whole.
 */
export function $typeIntoSlot(text: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const slot = $selectedSlot(selection);
  if (slot === null) return false;
  const caret = $caretInSlot();
  if (caret?.edge && $openSlotKey() !== slot.getKey()) return false;
  const node = $slotText(slot);
  const size = node.getTextContentSize();
  let [start, end] = [0, size];
  if ($getSlot(slot).filled || caret !== null) {
    const offsets = [selection.anchor, selection.focus].map((point) =>
      point.type === "text" ? point.offset : point.offset === 0 ? 0 : size,
    );
    start = Math.min(...offsets);
    end = Math.max(...offsets);
  }
  $setOpenSlot(slot.getKey());
  node.spliceText(start, end - start, text, true);
  if (node.isComposing()) selection.anchor.set(node.getKey(), start, "text");
  return true;
}

/** Before an input method starts at the edge of a closed slot: the caret steps out, so that it does not compose in the slot. */
export function $stepOutOfClosedSlot(): boolean {
  const caret = $caretInSlot();
  if (caret === null || caret.edge === null || $openSlotKey() === caret.slot.getKey()) return false;
  const at = caret.slot.getIndexWithinParent() + (caret.edge === "start" ? 0 : 1);
  caret.slot.getParentOrThrow().select(at, at);
  return true;
}

/** Deletes at a slot's edge: an unfilled slot is first selected whole, then removed whole. False when Lexical may go on. */
export function $deleteAtSlot(backwards: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const slot = $selectedSlot(selection);
  if (slot === null || $getSlot(slot).filled) return false;
  const caret = $caretInSlot();
  if (caret === null) {
    const previous = slot.getPreviousSibling();
    const parent = slot.getParentOrThrow();
    const at = slot.getIndexWithinParent();
    $setOpenSlot(null);
    slot.remove();
    if (previous) previous.selectEnd();
    else parent.select(at, at);
    return true;
  }
  if (caret.edge === null || (caret.edge === "end") === backwards) {
    $selectSlot(slot);
    return true;
  }
  return false;
}
