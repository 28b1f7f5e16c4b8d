import { $isElementNode, type LexicalNode } from "lexical";
import { $getSlot, $isSlotNode, type SlotNode } from "../Slot/slot-node.ts";

/** The first slot among nodes and what is in them that is still to be filled in. */
export function $firstOpenSlot(nodes: readonly LexicalNode[]): SlotNode | null {
  for (const node of nodes) {
    if ($isSlotNode(node) && !$getSlot(node).filled) return node;
    const inner = $isElementNode(node) ? $firstOpenSlot(node.getChildren()) : null;
    if (inner) return inner;
  }
  return null;
}
