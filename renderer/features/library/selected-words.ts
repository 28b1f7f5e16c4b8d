import type { KeepTarget } from "../../app/collection.ts";

/** The block of the speech that a node stands in. */
function blockOf(node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const id = element?.closest<HTMLElement>("[data-block]")?.dataset["block"];
  return id === undefined ? null : Number(id);
}

/** The words selected in the text of a speech; null where none are. */
export function selectedWords(text: HTMLElement | null): KeepTarget | null {
  const selection = window.getSelection();
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const words = selection.toString().trim();
  const block = text.contains(range.startContainer) ? blockOf(range.startContainer) : null;
  return block === null || words === "" ? null : { kind: "words", block, text: words };
}
