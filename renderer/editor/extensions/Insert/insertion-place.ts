import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
} from "lexical";
import type { RunBlock } from "../../../../shared/domain/drafts/runs.ts";
import { $isFrontMatterNode } from "../FrontMatter/front-matter-node.ts";
import { $headingAbove, $headingLevel } from "../Heading/heading-level.ts";
import { $leaveSlot, $selectedSlot } from "../Slot/slot-selection.ts";

/** The block of running text an insertion starts from: the caret's, or the end of the draft; from front matter the text's start. */
export function $placeBlock(): ElementNode {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    const slot = $selectedSlot(selection);
    if (slot) $leaveSlot(slot);
    const block = selection.anchor.getNode().getTopLevelElement();
    if ($isFrontMatterNode(block)) return $bodyStart();
    if ($isElementNode(block)) return $emptyBelow(block) ?? block;
  }
  const last = $getRoot().getLastChild();
  return $isElementNode(last) && !$isFrontMatterNode(last) ? last : $bodyStart();
}

/** The empty paragraph that waits under a heading with words in it. */
function $emptyBelow(block: ElementNode): ElementNode | null {
  const next = block.getNextSibling();
  const waits = $headingLevel(block) !== null && !block.isEmpty() && $isParagraphNode(next) && next.isEmpty();
  return waits ? next : null;
}

function $bodyStart(): ElementNode {
  const blocks = $getRoot().getChildren().filter($isElementNode);
  const first = blocks.find((block) => !$isFrontMatterNode(block));
  if (first?.isEmpty()) return first;
  const paragraph = $createParagraphNode();
  if (first) first.insertBefore(paragraph);
  else $getRoot().append(paragraph);
  return paragraph;
}

/**
 * By how much the levels of inserted headings change so that the highest fits its place: an empty heading gives its own level,
 * under a first-level heading it is the second, under a deeper one that heading's own level, with no heading above the first.
 */
export function $levelShift(blocks: readonly RunBlock[], place: ElementNode): number {
  const levels = blocks.flatMap((block) => (block.type === "heading" ? [block.level ?? 1] : []));
  if (levels.length === 0) return 0;
  const highest = Math.min(...levels);
  const above = $headingAbove(place);
  const level = $headingLevel(above);
  if (above === null || level === null) return 1 - highest;
  if (above.is(place) && above.isEmpty()) return level - highest;
  return (level === 1 ? 2 : level) - highest;
}
