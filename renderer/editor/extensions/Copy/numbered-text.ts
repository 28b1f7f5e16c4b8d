import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type NodeKey,
  type RangeSelection,
  type TextNode,
} from "lexical";
import { $headingNumbers } from "../Numbering/numbering-extension.ts";

export interface CopiedBlock {
  readonly tag: string;
  readonly text: string;
}

/** The stretch of a text node of the selection that is selected. */
export function selectedSlice(node: TextNode, selection: RangeSelection): string {
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const start = first.type === "text" && node.getKey() === first.key ? first.offset : 0;
  const end = last.type === "text" && node.getKey() === last.key ? last.offset : node.getTextContentSize();
  return node.getTextContent().slice(start, end);
}

/** Selected text block by block. A heading that is selected from its beginning brings its number. */
export function $copiedBlocks(selection: RangeSelection): CopiedBlock[] {
  const numbers = $headingNumbers();
  const blocks = new Map<NodeKey, { tag: string; text: string }>();
  for (const node of selection.getNodes()) {
    const block = node.getTopLevelElement();
    if (!$isElementNode(block)) continue;
    const key = block.getKey();
    let entry = blocks.get(key);
    if (!entry) {
      const number = numbers.get(key);
      entry = { tag: number === undefined ? "p" : "h", text: "" };
      blocks.set(key, entry);
      const first = block.getFirstDescendant();
      const whole =
        !$isTextNode(first) || selectedSlice(first, selection).length === first.getTextContentSize();
      if (number !== undefined && whole) entry.text = number;
    }
    if ($isTextNode(node)) entry.text += selectedSlice(node, selection);
    else if ($isLineBreakNode(node)) entry.text += "\n";
  }
  return [...blocks.values()];
}
