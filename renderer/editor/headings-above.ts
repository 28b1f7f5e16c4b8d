import type { LexicalNode } from "lexical";
import { $headingLevel } from "./extensions/Heading/heading-level.ts";
import { $headingNumbers } from "./extensions/Numbering/numbering-extension.ts";

/** The headings that a block stands under with their numbers, the highest first; itself not included. */
export function $headingsAbove(block: LexicalNode): string[] {
  const numbers = $headingNumbers();
  const found: string[] = [];
  let below: number = $headingLevel(block) ?? Infinity;
  for (let node = block.getPreviousSibling(); node !== null; node = node.getPreviousSibling()) {
    const level = $headingLevel(node);
    if (level === null || level >= below) continue;
    below = level;
    found.unshift(`${numbers.get(node.getKey()) ?? ""}${node.getTextContent()}`);
  }
  return found;
}
