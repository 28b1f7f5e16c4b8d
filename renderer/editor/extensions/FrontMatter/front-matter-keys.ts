import { $isHeadingNode } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type RangeSelection,
} from "lexical";
import { $isFrontMatterNode } from "./front-matter-node.ts";

function $atEdge(selection: RangeSelection, block: ElementNode, start: boolean): boolean {
  const { anchor } = selection;
  const node = anchor.getNode();
  const limit = start
    ? 0
    : anchor.type === "text"
      ? node.getTextContentSize()
      : $isElementNode(node)
        ? node.getChildrenSize()
        : 0;
  if (anchor.offset !== limit) return false;
  const outermost = start ? block.getFirstDescendant() : block.getLastDescendant();
  return (
    node.is(block) ||
    node.is(outermost) ||
    (outermost !== null && $isElementNode(node) && node.isParentOf(outermost))
  );
}

/** Collapsed selection and the top-level block it stands in. */
function $caretBlock(): { selection: RangeSelection; block: ElementNode } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const block = selection.anchor.getNode().getTopLevelElement();
  return $isElementNode(block) ? { selection, block } : null;
}

export function $caretAtStart(): ElementNode | null {
  const caret = $caretBlock();
  return caret && $atEdge(caret.selection, caret.block, true) ? caret.block : null;
}

/** Enter in front matter goes on to the next part; from the salutation into the text. */
export function $enterInFrontMatter(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const block = selection.focus.getNode().getTopLevelElement();
  if (!$isFrontMatterNode(block)) return false;
  const next = block.getNextSibling();
  if ($isFrontMatterNode(next)) next.selectEnd();
  else if ($isElementNode(next) && next.isEmpty()) next.select();
  else {
    const paragraph = $createParagraphNode();
    block.insertAfter(paragraph);
    paragraph.select();
  }
  return true;
}

/** Backspace and Delete never join front matter with what stands before or after it; the caret only steps over. */
export function $deleteAtFrontMatter(backwards: boolean): boolean {
  const caret = $caretBlock();
  if (caret === null || !$atEdge(caret.selection, caret.block, backwards)) return false;
  const { block } = caret;
  const neighbour = backwards ? block.getPreviousSibling() : block.getNextSibling();
  if (!$isElementNode(neighbour)) return $isFrontMatterNode(block);
  if (!$isFrontMatterNode(block) && !$isFrontMatterNode(neighbour)) return false;
  if (backwards && $isHeadingNode(block)) return false;
  if (!$isFrontMatterNode(block) && block.isEmpty() && block.getNextSibling() !== null) block.remove();
  if (backwards) neighbour.selectEnd();
  else neighbour.selectStart();
  return true;
}
