import type { LexicalEditor } from "lexical";
import { promptText } from "../../../../shared/domain/drafts/editor-state-document.ts";
import type { Run } from "../../../../shared/domain/drafts/runs.ts";

function spanOf(run: Run): HTMLElement {
  const span = document.createElement("span");
  if (run.type === "text") span.textContent = run.text;
  else {
    span.className = "slot";
    span.dataset["filled"] = String(run.value !== null);
    span.textContent = run.value ?? promptText(run.prompt);
  }
  return span;
}

/**
 * Draws text and slots over the place that the ghost of `element` takes up: a copy of its block, unseen but for them, beside the text that
 * is edited. Null where the element is not on the page. The caller removes it.
 */
export function ghostLayer(
  editor: LexicalEditor,
  element: HTMLElement,
  runs: readonly Run[],
): HTMLElement | null {
  const root = editor.getRootElement();
  const page = root?.parentElement;
  const block = root && [...root.children].find((child) => child.contains(element));
  if (!page || !(block instanceof HTMLElement)) return null;
  const copy = block.cloneNode(true) as HTMLElement;
  const end = copy.querySelector<HTMLElement>("[data-ghost]");
  if (end === null) return null;
  delete end.dataset["ghost"];
  const ghost = document.createElement("span");
  ghost.className = "ghost-runs";
  ghost.append(...runs.map(spanOf));
  end.after(ghost);
  const layer = document.createElement("div");
  layer.className = "ghost-layer";
  layer.ariaHidden = "true";
  copy.style.top = `${block.offsetTop}px`;
  layer.append(copy);
  page.append(layer);
  return layer;
}
