import type { LexicalEditor, NodeKey } from "lexical";
import { runsText } from "../../../../shared/domain/drafts/document-text.ts";
import type { Run } from "../../../../shared/domain/drafts/runs.ts";
import { ghostLayer } from "./ghost-layer.ts";

/** What is shown in grey behind a text node. */
interface Ghost {
  readonly key: NodeKey;
  readonly runs: readonly Run[];
}

/**
 * Shows grey text behind a text node by an attribute that editor.css draws: it is no part of the document, of what is
 * selected, copied or saved, and Lexical does not see it. Slots have their look in a layer over the page. Returns the function that
 * shows (null hides).
 */
export function createGhostText(editor: LexicalEditor): (ghost: Ghost | null) => void {
  let shown: HTMLElement | null = null;
  let layer: HTMLElement | null = null;
  return (ghost) => {
    layer?.remove();
    layer = null;
    const element = ghost && editor.getElementByKey(ghost.key);
    if (shown && shown !== element) {
      delete shown.dataset["ghost"];
      delete shown.dataset["ghostSlots"];
    }
    shown = element;
    if (!element || !ghost) return;
    const text = runsText(ghost.runs);
    if (element.dataset["ghost"] !== text) element.dataset["ghost"] = text;
    if (ghost.runs.every(({ type }) => type === "text")) delete element.dataset["ghostSlots"];
    else {
      element.dataset["ghostSlots"] = "";
      layer = ghostLayer(editor, element, ghost.runs);
    }
  };
}
