import { $createTextNode, $getRoot } from "lexical";
import type { DraftDocument } from "../../../../shared/domain/drafts/draft-document.ts";
import {
  $createFrontMatterNode,
  $frontMatter,
  FRONT_MATTER_KINDS,
} from "../FrontMatter/front-matter-node.ts";
import { $isFrontMatterNode } from "../FrontMatter/front-matter-node.ts";
import { $runBlock } from "../Insert/run-nodes.ts";

/** Nothing written yet but perhaps a salutation, which every new draft has. */
export function $isBlankDraft(): boolean {
  const body = $getRoot()
    .getChildren()
    .filter((block) => !$isFrontMatterNode(block));
  return (
    body.every((block) => block.getTextContent().trim() === "") && ($frontMatter("title")?.isEmpty() ?? true)
  );
}

/** Lays a whole document out in place of a blank draft; what it has no words for stays as it is. */
export function $layOut(document: DraftDocument): void {
  const root = $getRoot();
  const front = FRONT_MATTER_KINDS.map((kind) => {
    const words = document[kind];
    const block = $frontMatter(kind) ?? $createFrontMatterNode(kind);
    return words === "" ? block : block.clear().append($createTextNode(words));
  });
  root.clear().append(...front, ...document.blocks.map((block) => $runBlock(block, 0)));
  root.selectEnd();
}
