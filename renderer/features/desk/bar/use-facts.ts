import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useApi } from "../../../app/api-context.tsx";
import { note, noteError } from "../../../app/toasts.ts";
import { refill, slotsOf } from "../../../editor/refill.ts";
import { zh } from "../../../strings/zh.ts";
import type { Facts } from "./facts.ts";

/** The title that a draft has by itself. */
function titleOf({ occasion, meeting }: Facts): string {
  const held = meeting.meeting.trim() || occasion;
  return held ? zh.common.titleAt(held) : "";
}

/**
 * Changes what is known of the draft's speech: it is stored, the text follows where it said what was known before, and all of
 * it can be taken back. `change` gives false when that failed, which the user has been told.
 */
export function useFacts(
  draftId: number,
  onFacts: (facts: Facts) => void,
): (was: Facts, is: Facts) => Promise<boolean> {
  const api = useApi();
  const [editor] = useLexicalComposerContext();
  const store = async (was: Facts, is: Facts): Promise<number> => {
    const { occasion, minutes, meeting } = is;
    const answer = await api.call("drafts.update", {
      id: draftId,
      occasion,
      minutes,
      facts: meeting,
      slots: slotsOf(editor.getEditorState()),
    });
    onFacts(is);
    const { fills, byline, dateline } = answer.refill;
    return refill(editor, fills, { title: { was: titleOf(was), is: titleOf(is) }, byline, dateline });
  };
  return async (was, is) => {
    try {
      const changed = await store(was, is);
      note(zh.meeting.saved(changed), {
        label: zh.common.undo,
        run: () => void store(is, was).catch(noteError),
      });
      return true;
    } catch (error) {
      noteError(error);
      return false;
    }
  };
}
