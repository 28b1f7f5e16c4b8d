import { $createHeadingNode, $isHeadingNode, type HeadingNode } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { $isFrontMatterNode } from "../FrontMatter/front-matter-node.ts";

export const LEVELS = [1, 2, 3, 4] as const;
export type HeadingLevel = (typeof LEVELS)[number];

/** Level 1 to 4; deeper is 4, less than 1 is 1. */
export function toLevel(value: number): HeadingLevel {
  return value <= 1 ? 1 : value === 2 ? 2 : value === 3 ? 3 : 4;
}

export function $headingLevel(node: LexicalNode | null | undefined): HeadingLevel | null {
  return $isHeadingNode(node) ? toLevel(Number(node.getTag().slice(1))) : null;
}

export function $createLevel(level: HeadingLevel | null): ElementNode {
  return level === null ? $createParagraphNode() : $createHeadingNode(`h${level}`);
}

/** Makes a block a heading of a level or running text (null), its content kept; front matter stays what it is. */
export function $setLevel(block: ElementNode, level: HeadingLevel | null): ElementNode {
  if ($isFrontMatterNode(block)) return block;
  if (level !== null && $isHeadingNode(block)) return block.setTag(`h${level}`);
  return level === null && $isParagraphNode(block) ? block : block.replace($createLevel(level), true);
}

/** All blocks the selection touches. */
export function $selectedBlocks(): ElementNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const blocks = new Map<string, ElementNode>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const block = node.getTopLevelElement();
    if ($isElementNode(block)) blocks.set(block.getKey(), block);
  }
  return [...blocks.values()];
}

/** The heading that a block stands under, itself included; null before the first heading. */
export function $headingAbove(block: LexicalNode): HeadingNode | null {
  for (let node: LexicalNode | null = block; node !== null; node = node.getPreviousSibling())
    if ($isHeadingNode(node)) return node;
  return null;
}
