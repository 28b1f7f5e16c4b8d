import {
  $createTextNode,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type EditorState,
  type LexicalEditor,
} from "lexical";
import type { Refill, RefillSlot } from "../../shared/contract/methods/drafts.ts";
import type { FrontMatterKind } from "../../shared/domain/drafts/editor-state.ts";
import { digestOf } from "./digest/digest.ts";
import { $frontMatter } from "./extensions/FrontMatter/front-matter-node.ts";
import { FILL_SLOTS_COMMAND } from "./extensions/Slot/slot-commands.ts";

type Lines = Readonly<Partial<Record<FrontMatterKind, Refill["byline"]>>>;

/** The slots of a text with their values, each key once. */
export function slotsOf(state: EditorState): RefillSlot[] {
  return digestOf(state).slots.map(({ key, kind, prompt, value }) => ({ key, kind, prompt, value }));
}

/** A line that is empty or still says what it said by itself follows; what the writer put there stays. */
function $rewrite(kind: FrontMatterKind, { was, is }: Refill["byline"]): boolean {
  const block = $frontMatter(kind);
  const there = block?.getTextContent().trim() ?? "";
  if (block === null || there === is || (there !== "" && there !== was)) return false;
  block.clear();
  if (is !== "") block.append($createTextNode(is));
  return true;
}

/** Fills slots and rewrites the lines below the title in one step that can be undone; gives how many slots and lines changed. */
export function refill(editor: LexicalEditor, fills: Refill["fills"], lines: Lines): number {
  let changed = 0;
  editor.update(
    () => {
      for (const fill of fills) if (editor.dispatchCommand(FILL_SLOTS_COMMAND, fill)) changed += 1;
      for (const [kind, line] of Object.entries(lines))
        if ($rewrite(kind as FrontMatterKind, line)) changed += 1;
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
  return changed;
}
