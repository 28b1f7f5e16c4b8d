import { $createParagraphNode, $isElementNode, type RootNode } from "lexical";
import type { FrontMatterKind } from "../../../../shared/domain/drafts/editor-state.ts";
import {
  $createFrontMatterNode,
  $isFrontMatterNode,
  FRONT_MATTER_KINDS,
  type FrontMatterNode,
} from "./front-matter-node.ts";

/** Root transform: the four front-matter blocks first and in order, then at least one block of running text. */
export function $shapeDraft(root: RootNode): void {
  const found = new Map<FrontMatterKind, FrontMatterNode>();
  for (const block of root.getChildren()) {
    if (!$isFrontMatterNode(block)) {
      if (!$isElementNode(block)) block.replace($createParagraphNode());
      continue;
    }
    const kind = block.getKind();
    if (found.has(kind)) block.replace($createParagraphNode(), true);
    else found.set(kind, block);
  }
  FRONT_MATTER_KINDS.forEach((kind, at) => {
    const block = found.get(kind) ?? $createFrontMatterNode(kind);
    const there = root.getChildAtIndex(at);
    if (there === null) root.append(block);
    else if (!there.is(block)) there.insertBefore(block, false);
  });
  if (root.getChildrenSize() === FRONT_MATTER_KINDS.length) root.append($createParagraphNode());
}
