import { $getRoot, $isElementNode, $isTextNode, type ElementNode, type NodeKey } from "lexical";
import type { SourceRef } from "../../../shared/domain/drafts/runs.ts";
import { visibleLength } from "../../../shared/domain/text/visible-length.ts";
import { $frontMatter, $isFrontMatterNode } from "../extensions/FrontMatter/front-matter-node.ts";
import { $headingLevel, type HeadingLevel } from "../extensions/Heading/heading-level.ts";
import { $getEnds, $getShare, type EndShares } from "../extensions/Heading/share-state.ts";
import { $getSource } from "../extensions/Provenance/source-state.ts";
import { $getSlot, $isSlotNode } from "../extensions/Slot/slot-node.ts";
import type { SlotState } from "../extensions/Slot/slot-state.ts";

interface SlotFact extends SlotState {
  readonly nodeKey: NodeKey;
  readonly text: string;
}

export interface BlockFact {
  readonly key: NodeKey;
  /** null for running text and front matter. */
  readonly level: HeadingLevel | null;
  readonly front: boolean;
  /** What a heading is to fill of the part it stands in. */
  readonly share: number | null;
  readonly text: string;
  /** Characters without white space; unfilled slots count nothing. */
  readonly chars: number;
  readonly slots: readonly SlotFact[];
  /** Borrowed stretches with their characters. */
  readonly borrowed: readonly { readonly source: SourceRef; readonly chars: number }[];
}

function $readBlock(block: ElementNode): BlockFact {
  const slots: SlotFact[] = [];
  const borrowed: { source: SourceRef; chars: number }[] = [];
  let [text, chars] = ["", 0];
  for (const child of block.getChildren()) {
    const words = child.getTextContent();
    text += words;
    const slot = $isSlotNode(child) ? $getSlot(child) : null;
    if (slot) slots.push({ ...slot, nodeKey: child.getKey(), text: words });
    if (slot && !slot.filled) continue;
    const count = visibleLength(words);
    chars += count;
    const source = $isTextNode(child) ? $getSource(child) : null;
    if (source && count > 0) borrowed.push({ source, chars: count });
  }
  const front = $isFrontMatterNode(block);
  const level = $headingLevel(block);
  const share = level === null ? null : $getShare(block);
  return { key: block.getKey(), level, share, front, text, chars, slots, borrowed };
}

/** What panels need to know of every block, in document order. Call inside a read. */
export function $readDraft(): BlockFact[] {
  return $getRoot().getChildren().filter($isElementNode).map($readBlock);
}

/** What the opening and the closing are to fill. */
export function $readEnds(): EndShares {
  const salutation = $frontMatter("salutation");
  return salutation === null ? { opening: null, closing: null } : $getEnds(salutation);
}

/** The draft's title, its lines joined. */
export function $readTitle(): string {
  const first = $getRoot().getFirstChild();
  return $isFrontMatterNode(first) && first.getKind() === "title"
    ? first.getTextContent().replaceAll("\n", "")
    : "";
}
