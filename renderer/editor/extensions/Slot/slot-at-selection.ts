import { $getSelection, $isRangeSelection } from "lexical";
import { $openSlotKey } from "./open-slot.ts";
import type { SlotNode } from "./slot-node.ts";
import { $caretInSlot, $selectedSlot } from "./slot-selection.ts";

/** The slot the user is working in: the selection is in it and not merely beside it. */
export function $slotAtSelection(): SlotNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const slot = $selectedSlot(selection);
  if (slot === null) return null;
  return $caretInSlot()?.edge && $openSlotKey() !== slot.getKey() ? null : slot;
}
