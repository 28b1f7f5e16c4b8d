import type { LexicalEditor, NodeKey } from "lexical";

/**
 * Shows grey text behind a text node by an attribute that editor.css draws: it is no part of the document, of what is
 * selected, copied or saved, and Lexical does not see it. Returns the function that shows (null hides).
 */
export function createGhostText(
  editor: LexicalEditor,
): (ghost: { readonly key: NodeKey; readonly text: string } | null) => void {
  let shown: HTMLElement | null = null;
  return (ghost) => {
    const element = ghost && editor.getElementByKey(ghost.key);
    if (shown && shown !== element) delete shown.dataset["ghost"];
    shown = element;
    if (element && ghost && element.dataset["ghost"] !== ghost.text) element.dataset["ghost"] = ghost.text;
  };
}
