import { $getSelection, $isRangeSelection, defineExtension, TextNode } from "lexical";
import { $isFrontMatterNode } from "../FrontMatter/front-matter-node.ts";
import { $headingLevel } from "../Heading/heading-level.ts";

/** Cuts a stretch out of a text node and keeps the caret where it stood in the words. */
function $cut(node: TextNode, start: number, count: number): void {
  const selection = $getSelection();
  const key = node.getKey();
  node.spliceText(start, count, "");
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus])
    if (point.type === "text" && point.key === key && point.offset > start)
      point.set(key, Math.max(start, point.offset - count), "text");
}

/** The page indents by itself: blanks typed at the start of a line out of habit would indent twice. */
function $dropIndent(node: TextNode): void {
  const block = node.getParent();
  if (block === null || node.getPreviousSibling() !== null || block.getTopLevelElement() !== block) return;
  const blanks = /^[\u3000 \t]+/u.exec(node.getTextContent())?.[0].length ?? 0;
  const headingOrText = $headingLevel(block) !== null || !$isFrontMatterNode(block);
  if (blanks > 0 && headingOrText) $cut(node, 0, blanks);
}

/** The page brackets the date by itself. */
function $dropDateBrackets(node: TextNode): void {
  const block = node.getParent();
  if (!$isFrontMatterNode(block) || block.getKind() !== "dateline") return;
  const text = node.getTextContent();
  if (block.getChildrenSize() !== 1 || !/^[（(].+[）)]$/u.test(text)) return;
  $cut(node, text.length - 1, 1);
  $cut(node, 0, 1);
}

/** Takes out what the page draws by itself. Waits while an input method composes. */
export const TidyExtension = defineExtension({
  name: "andu/tidy",
  register: (editor) =>
    editor.registerNodeTransform(TextNode, (node) => {
      if (editor.isComposing()) return;
      $dropIndent(node);
      if (node.isAttached()) $dropDateBrackets(node);
    }),
});
