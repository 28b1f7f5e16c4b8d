import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMPOSITION_END_TAG,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import { $setLevel, type HeadingLevel } from "./heading-level.ts";

const HAN = "[一二三四五六七八九十]{1,3}";
const MARKERS: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, new RegExp(`^${HAN}、$`, "u")],
  [2, new RegExp(`^[（(]${HAN}[）)]$`, "u")],
  [3, /^\d{1,2}[.．]$/u],
  [4, /^[（(]\d{1,2}[）)]$/u],
];
const LONGEST_MARKER = 5;

/** The level of a heading number that makes up the whole of a line, or null. */
export function typedLevel(text: string): HeadingLevel | null {
  if (text.length < 2 || text.length > LONGEST_MARKER) return null;
  return MARKERS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The paragraph that holds nothing but a number with the caret behind it. */
function $typedMarker(): { paragraph: NodeKey; text: string; level: HeadingLevel } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || node.getTextContentSize() > LONGEST_MARKER) return null;
  const paragraph = node.getParent();
  if (!$isParagraphNode(paragraph) || paragraph.getChildrenSize() !== 1) return null;
  const text = node.getTextContent();
  const level = selection.anchor.offset === text.length ? typedLevel(text) : null;
  return level === null ? null : { paragraph: paragraph.getKey(), text, level };
}

function textBefore(state: EditorState, key: NodeKey): string {
  return state.read(() => $getNodeByKey(key, state)?.getTextContent() ?? "");
}

/** Typing 一、 （一） 1. or （1） at the start of an empty paragraph makes it a heading; one undo brings the typed sign back. */
export function registerHeadingTriggers(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ dirtyLeaves, editorState, prevEditorState, tags }) => {
    if (dirtyLeaves.size === 0 || editor.isComposing() || tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG))
      return;
    const typed = editorState.read($typedMarker);
    if (typed === null) return;
    const grew = textBefore(prevEditorState, typed.paragraph).length < typed.text.length;
    if (!grew && !tags.has(COMPOSITION_END_TAG)) return;
    editor.update(() => {
      const paragraph = $getNodeByKey(typed.paragraph);
      if (!$isParagraphNode(paragraph) || paragraph.getTextContent() !== typed.text) return;
      $setLevel(paragraph.clear(), typed.level).selectStart();
      $addUpdateTag(HISTORY_PUSH_TAG);
    });
  });
}
