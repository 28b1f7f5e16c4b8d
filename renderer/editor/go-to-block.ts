import {
  $getNodeByKey,
  $isElementNode,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
  type NodeKey,
} from "lexical";

/** Puts the caret at the end of a block and brings its beginning into sight. */
export function goToBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const block = $getNodeByKey(key);
      if ($isElementNode(block)) block.selectEnd();
    },
    {
      tag: SKIP_SCROLL_INTO_VIEW_TAG,
      onUpdate: () => editor.getRootElement()?.focus({ preventScroll: true }),
    },
  );
  editor.getElementByKey(key)?.scrollIntoView({ block: "start" });
}
