import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, type RangeSelection } from "lexical";
import { $openSlotKey, $setOpenSlot } from "./open-slot.ts";
import { $allSlots, $getSlot, $isSlotNode, $slotOf, $slotText, type SlotNode } from "./slot-node.ts";

/** Selects the slot's whole text, so that typing replaces it. */
export function $selectSlot(slot: SlotNode): void {
  const text = $slotText(slot);
  text.select(0, text.getTextContentSize());
  $setOpenSlot(slot.getKey());
}

/** Puts the caret after the slot, where typing no longer belongs to it. */
export function $leaveSlot(slot: SlotNode): void {
  $setOpenSlot(null);
  const next = slot.getNextSibling();
  if ($isTextNode(next)) {
    next.select(0, 0);
    return;
  }
  const after = slot.getIndexWithinParent() + 1;
  slot.getParentOrThrow().select(after, after);
}

/** The slot that holds both ends of the selection. */
export function $selectedSlot(selection: RangeSelection): SlotNode | null {
  const slot = $slotOf(selection.anchor.getNode());
  return slot !== null && slot.is($slotOf(selection.focus.getNode())) ? slot : null;
}

function caretOffset(selection: RangeSelection, slot: SlotNode): number {
  const { anchor } = selection;
  return anchor.type === "text" ? anchor.offset : anchor.offset === 0 ? 0 : slot.getTextContentSize();
}

/** Where a collapsed caret stands in a slot; null when it is in none. */
export function $caretInSlot(): { slot: SlotNode; edge: "start" | "end" | null } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const slot = $selectedSlot(selection);
  if (slot === null) return null;
  const offset = caretOffset(selection, slot);
  return { slot, edge: offset === 0 ? "start" : offset === slot.getTextContentSize() ? "end" : null };
}

/** Follows the selection: opens and closes slots, and takes an unfilled slot whole as soon as the caret is inside it. */
export function $followSelection(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    $setOpenSlot(null);
    return;
  }
  const slot = $selectedSlot(selection);
  if (slot === null) {
    $setOpenSlot(null);
    return;
  }
  const caret = $caretInSlot();
  if (caret === null || caret.edge === null) {
    if (caret !== null && !$getSlot(slot).filled) $selectSlot(slot);
    else $setOpenSlot(slot.getKey());
  } else if ($openSlotKey() !== slot.getKey()) $setOpenSlot(null);
}

/** Position of the caret as [block, place in the block], for comparing with slots. */
function $caretPlace(selection: RangeSelection): readonly [number, number] {
  const { focus } = selection;
  const node = focus.getNode();
  const block = node.getTopLevelElement();
  if (block === null) return [focus.offset, -1];
  if (node.is(block)) return [block.getIndexWithinParent(), focus.offset - 0.5];
  const inline = $slotOf(node) ?? node;
  return [block.getIndexWithinParent(), inline.getIndexWithinParent()];
}

/** The slot to go to from the caret, round the end of the draft; forwards unfilled ones only, as long as there are any. */
export function $adjacentSlot(backwards: boolean): SlotNode | null {
  const all = $allSlots();
  const open = all.filter((slot) => !$getSlot(slot).filled);
  const slots = backwards || open.length === 0 ? all : open;
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return slots[0] ?? null;
  const [block, place] = $caretPlace(selection);
  const side = (slot: SlotNode): number => {
    const at = slot.getTopLevelElementOrThrow().getIndexWithinParent();
    return at - block || slot.getIndexWithinParent() - place;
  };
  return backwards
    ? (slots.findLast((slot) => side(slot) < 0) ?? slots.at(-1) ?? null)
    : (slots.find((slot) => side(slot) > 0) ?? slots[0] ?? null);
}

export function $slotByKey(key: string): SlotNode | null {
  const node = $getNodeByKey(key);
  return $isSlotNode(node) ? node : null;
}
