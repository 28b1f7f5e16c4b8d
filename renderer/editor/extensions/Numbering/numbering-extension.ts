import { HeadingNode } from "@lexical/rich-text";
import { $getRoot, defineExtension, mergeRegister, type LexicalEditor, type NodeKey } from "lexical";
import { numberHeadings } from "../../../../shared/domain/text/numbering.ts";
import { $headingLevel } from "../Heading/heading-level.ts";

/** Heading keys with the numbers the program draws for them, in document order. Call inside a read. */
export function $headingNumbers(): Map<NodeKey, string> {
  const keys: NodeKey[] = [];
  const levels: number[] = [];
  for (const block of $getRoot().getChildren()) {
    const level = $headingLevel(block);
    if (level === null) continue;
    keys.push(block.getKey());
    levels.push(level);
  }
  const numbers = numberHeadings(levels);
  return new Map(keys.map((key, at) => [key, numbers[at] ?? ""]));
}

function drawNumbers(editor: LexicalEditor): void {
  for (const [key, number] of editor.getEditorState().read($headingNumbers)) {
    const dom = editor.getElementByKey(key);
    if (dom && dom.dataset["number"] !== number) dom.dataset["number"] = number;
  }
}

/** Numbers belong to the program: they stand in `data-number` of the headings and never in the text. */
export const NumberingExtension = defineExtension({
  name: "andu/numbering",
  register: (editor) =>
    mergeRegister(
      editor.registerMutationListener(HeadingNode, () => drawNumbers(editor)),
      editor.registerRootListener((root) => {
        if (root) drawNumbers(editor);
      }),
    ),
});
