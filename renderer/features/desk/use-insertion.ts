import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import { useCallback, useEffect } from "react";
import { useApi, type Api } from "../../app/api-context.tsx";
import { useCurrentDraft, type InsertionTarget } from "../../app/current-draft.ts";
import { note, noteError } from "../../app/toasts.ts";
import { $headingAbove } from "../../editor/extensions/Heading/heading-level.ts";
import { INSERT_RUN_BLOCKS } from "../../editor/extensions/Insert/insert-extension.ts";
import { zh } from "../../strings/zh.ts";

/** The caret stands at a heading with words that has nothing under it yet: what is inserted there needs no heading. */
function $fillsHeading(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const block = selection.focus.getNode().getTopLevelElement();
  const heading = block && $headingAbove(block);
  if (!block || !heading || heading.isEmpty()) return false;
  if (block.is(heading)) {
    const next = block.getNextSibling();
    return next === null || next.getTextContent().trim() === "";
  }
  return block.getTextContent().trim() === "" && (block.getPreviousSibling()?.is(heading) ?? false);
}

async function insert(
  api: Api,
  editor: LexicalEditor,
  target: InsertionTarget,
  withoutHeading: boolean,
): Promise<void> {
  try {
    const bare = withoutHeading || editor.read($fillsHeading);
    const draft = useCurrentDraft.getState().draft?.id;
    const { blocks } = await api.call("insertion.prepare", {
      target,
      withoutHeading: bare,
      ...(draft !== undefined && { draft }),
    });
    const slots = blocks.some(({ runs }) => runs.some((run) => run.type === "slot" && run.value === null));
    editor.focus();
    editor.dispatchCommand(INSERT_RUN_BLOCKS, blocks);
    note(slots ? zh.desk.inserted : zh.desk.insertedPlain);
  } catch (error) {
    noteError(error);
  }
}

/** Fetches text ready to insert and puts it at the caret. */
export function useInsertion(): (target: InsertionTarget, withoutHeading?: boolean) => void {
  const api = useApi();
  const [editor] = useLexicalComposerContext();
  return useCallback(
    (target, withoutHeading = false) => void insert(api, editor, target, withoutHeading),
    [api, editor],
  );
}

/** Takes over what another view asked to insert. */
export function usePendingInsertion(active: boolean): void {
  const insertTarget = useInsertion();
  const pending = useCurrentDraft((state) => state.pendingInsertion);
  useEffect(() => {
    if (!active || !pending) return;
    const taken = useCurrentDraft.getState().takeInsertion();
    if (taken) insertTarget(taken.target, taken.withoutHeading);
  }, [active, pending, insertTarget]);
}
