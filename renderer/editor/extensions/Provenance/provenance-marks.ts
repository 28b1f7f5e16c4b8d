import {
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  mergeRegister,
  TextNode,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import type { SourceRef } from "../../../../shared/domain/drafts/runs.ts";
import { $isSlotNode, SlotNode } from "../Slot/slot-node.ts";
import { $getSource } from "./source-state.ts";
import { sourceTone } from "./source-tone.ts";

/** The source most of a block's characters come from, or null where the writer's own words prevail entirely. */
export function $blockSource(block: ElementNode): SourceRef | null {
  const chars = new Map<string, { source: SourceRef; count: number }>();
  for (const child of block.getChildren()) {
    const source = $isTextNode(child) || $isSlotNode(child) ? $getSource(child) : null;
    if (source === null) continue;
    const id = `${source.kind} ${source.id}`;
    const entry = chars.get(id);
    if (entry) entry.count += child.getTextContentSize();
    else chars.set(id, { source, count: child.getTextContentSize() });
  }
  let best: { source: SourceRef; count: number } | null = null;
  for (const entry of chars.values()) if (best === null || entry.count > best.count) best = entry;
  return best?.source ?? null;
}

function markBlock(dom: HTMLElement, source: SourceRef | null): void {
  if (source === null) {
    delete dom.dataset["sourceTone"];
    delete dom.dataset["sourceTitle"];
    return;
  }
  dom.dataset["sourceTone"] = String(sourceTone(source));
  dom.dataset["sourceTitle"] = source.title;
}

/** Keeps `data-source-tone` and `data-source-title` on the blocks, from which the ribbon in the margin is drawn. */
export function registerMarks(editor: LexicalEditor): () => void {
  const refresh = (keys: Iterable<NodeKey>): void => {
    editor.getEditorState().read(() => {
      const blocks = new Map<NodeKey, ElementNode>();
      for (const key of keys) {
        const block = $getNodeByKey(key)?.getTopLevelElement();
        if ($isElementNode(block)) blocks.set(block.getKey(), block);
      }
      for (const [key, block] of blocks) {
        const dom = editor.getElementByKey(key);
        if (dom) markBlock(dom, $blockSource(block));
      }
    });
  };
  const affected = (
    mutations: ReadonlyMap<NodeKey, string>,
    before: (key: NodeKey) => NodeKey | null,
  ): void => {
    const keys: NodeKey[] = [];
    for (const [key, mutation] of mutations) {
      const at = mutation === "destroyed" ? before(key) : key;
      if (at !== null) keys.push(at);
    }
    refresh(keys);
  };
  const listen = (klass: typeof TextNode | typeof SlotNode): (() => void) =>
    editor.registerMutationListener(klass, (mutations, { prevEditorState }) => {
      affected(mutations, (key) =>
        prevEditorState.read(
          () => $getNodeByKey(key, prevEditorState)?.getTopLevelElement()?.getKey() ?? null,
        ),
      );
    });
  return mergeRegister(listen(TextNode), listen(SlotNode));
}
