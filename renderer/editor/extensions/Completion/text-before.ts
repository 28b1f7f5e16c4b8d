import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type NodeKey,
} from "lexical";
import { $isFrontMatterNode } from "../FrontMatter/front-matter-node.ts";
import { $getSlot, $isSlotNode, $slotOf } from "../Slot/slot-node.ts";

/** What matters of the draft before the caret, in characters. */
const ENOUGH = 6000;
const FIGURES: ReadonlySet<string> = new Set(["number", "year", "date", "mask", "session"]);

/** A place where something may be proposed. */
export interface CaretPlace {
  /** The text node that the caret stands at the end of. */
  readonly key: NodeKey;
  /** The draft up to the caret. An unfilled slot counts as a figure, or as nothing where it asks for a name. */
  readonly before: string;
}

function $textOf(block: ElementNode): string {
  return block
    .getChildren()
    .map((child) => {
      if (!$isSlotNode(child)) return child.getTextContent();
      const { kind, filled } = $getSlot(child);
      if (filled) return child.getTextContent();
      return FIGURES.has(kind) ? "0" : "";
    })
    .join("");
}

/** The caret's place at the end of a block of the body that holds text; null anywhere else. Reads the state that is current. */
export function $caretPlace(): CaretPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || $slotOf(node) !== null) return null;
  if (selection.anchor.offset !== node.getTextContentSize() || node.getNextSibling() !== null) return null;
  const block = node.getTopLevelElement();
  if (!$isElementNode(block) || $isFrontMatterNode(block)) return null;
  let before = $textOf(block);
  for (
    let above = block.getPreviousSibling();
    above && before.length < ENOUGH;
    above = above.getPreviousSibling()
  ) {
    if ($isElementNode(above) && !$isFrontMatterNode(above)) before = `${$textOf(above)}\n${before}`;
  }
  return { key: node.getKey(), before };
}
