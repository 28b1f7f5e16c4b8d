import { $getSelection, $isRangeSelection, $isTextNode } from "lexical";
import { $isSlotNode } from "../Slot/slot-node.ts";
import { $getSource } from "./source-state.ts";

/**
 * Moves a collapsed caret that stands in or at borrowed text to the place between text nodes, cutting the node if need be, so
 * that what is typed next becomes a node of its own without the source. False where the caret stands in nothing borrowed.
 * `keepApart` is for callers whose update ends before the typing comes: else the two halves would be joined again.
 */
export function $stepOutOfSource(keepApart = false): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || $isSlotNode(node.getParent()) || $getSource(node) === null) return false;
  const { offset } = selection.anchor;
  const size = node.getTextContentSize();
  const [before = node, rest] = offset > 0 && offset < size ? node.splitText(offset) : [];
  if (keepApart && rest && !rest.isUnmergeable()) rest.toggleUnmergeable();
  const at = before.getIndexWithinParent() + (offset === 0 ? 0 : 1);
  before.getParentOrThrow().select(at, at);
  return true;
}
