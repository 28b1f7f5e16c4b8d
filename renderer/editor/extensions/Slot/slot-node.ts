import {
  $applyNodeReplacement,
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getState,
  $isElementNode,
  $isTextNode,
  $setState,
  ElementNode,
  type LexicalNode,
  type TextNode,
} from "lexical";
import { promptText } from "../../../../shared/domain/drafts/editor-state-document.ts";
import type { SourceRef } from "../../../../shared/domain/drafts/runs.ts";
import { $setSource, sourceState } from "../Provenance/source-state.ts";
import { $openSlotKey } from "./open-slot.ts";
import { slotState, type SlotState } from "./slot-state.ts";

/** A place to fill in. Its one text child is the value, or 〔prompt〕 while unfilled. */
export class SlotNode extends ElementNode {
  override $config() {
    return this.config("slot", {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: slotState }, { stateConfig: sourceState }],
    });
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement("span");
    dom.className = "slot";
    this.#mark(dom);
    return dom;
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    this.#mark(dom);
    return false;
  }

  #mark(dom: HTMLElement): void {
    const { kind, prompt, filled } = $getState(this, slotState);
    dom.dataset["kind"] = kind;
    dom.dataset["filled"] = String(filled);
    dom.title = prompt;
  }

  override isInline(): true {
    return true;
  }

  override canIndent(): false {
    return false;
  }

  override canInsertTextBefore(): boolean {
    return $openSlotKey() === this.getKey();
  }

  override canInsertTextAfter(): boolean {
    return $openSlotKey() === this.getKey();
  }
}

/** `value` null leaves the slot unfilled, showing its prompt. */
export function $createSlotNode(
  slot: Omit<SlotState, "filled">,
  value: string | null,
  source?: SourceRef,
): SlotNode {
  const node = $applyNodeReplacement(new SlotNode());
  const filled = value !== null && value !== "";
  $setState(node, slotState, { key: slot.key, kind: slot.kind, prompt: slot.prompt, filled });
  $setSource(node, source);
  return node.append($createTextNode(filled ? value : promptText(slot.prompt)));
}

export function $isSlotNode(node: LexicalNode | null | undefined): node is SlotNode {
  return node instanceof SlotNode;
}

export function $getSlot(node: SlotNode): SlotState {
  return $getState(node, slotState);
}

export function $setFilled(node: SlotNode, filled: boolean): void {
  if ($getSlot(node).filled !== filled) $setState(node, slotState, (slot) => ({ ...slot, filled }));
}

/** The slot that a node stands in, itself included. */
export function $slotOf(node: LexicalNode): SlotNode | null {
  return $findMatchingParent(node, $isSlotNode);
}

/** The slot's single text child; whatever else got in is reduced to it. */
export function $slotText(slot: SlotNode): TextNode {
  const first = slot.getFirstChild();
  if ($isTextNode(first) && slot.getChildrenSize() === 1) return first;
  const text = $createTextNode(slot.getTextContent().replaceAll(/\s*\n\s*/gu, ""));
  slot.splice(0, slot.getChildrenSize(), [text]);
  return text;
}

/** All slots in document order. */
export function $allSlots(): SlotNode[] {
  const slots: SlotNode[] = [];
  for (const block of $getRoot().getChildren()) {
    if (!$isElementNode(block)) continue;
    for (const child of block.getChildren()) if ($isSlotNode(child)) slots.push(child);
  }
  return slots;
}
