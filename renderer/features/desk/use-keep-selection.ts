import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $getSelection, $isRangeSelection } from "lexical";
import type { KeepTarget } from "../../app/collection.ts";
import { useKeepKey } from "../../app/keep-key.ts";
import type { Outline } from "../../editor/digest/outline.ts";
import { $headingsAbove } from "../../editor/headings-above.ts";
import { $selectedRuns } from "../../editor/selected-runs.ts";
import { zh } from "../../strings/zh.ts";
import { placeOf } from "./panel/place.ts";

/** The block of a library speech that a card of the side panel shows, where one has the focus. */
function focusedHit(): KeepTarget | null {
  const id = document.activeElement?.closest<HTMLElement>(".hit")?.dataset["block"];
  return id === undefined ? null : { kind: "block", id: Number(id) };
}

function $draftTarget(draft: number, outline: Outline): KeepTarget | null {
  const selection = $getSelection();
  const first = $isRangeSelection(selection)
    ? (selection.isBackward() ? selection.focus : selection.anchor).getNode().getTopLevelElement()
    : null;
  const blocks = $selectedRuns().map(({ type, level, runs }) => ({ type, level, runs: [...runs] }));
  if (!first || blocks.length === 0) return null;
  return {
    kind: "draft",
    id: draft,
    place: $headingsAbove(first).join(zh.common.pathArrow),
    role: placeOf(outline, first.getKey()).role,
    blocks,
  };
}

/** Ctrl+D at the desk keeps what is selected, the paragraph at the caret, or the hit in the side panel. */
export function useKeepSelection(draft: number, outline: Outline, active: boolean): void {
  const [editor] = useLexicalComposerContext();
  useKeepKey(() => focusedHit() ?? editor.read(() => $draftTarget(draft, outline)), active);
}
