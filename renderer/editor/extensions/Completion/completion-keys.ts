import type { Signal } from "@lexical/extension";
import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, mergeRegister, type LexicalEditor } from "lexical";
import type { Run } from "../../../../shared/domain/drafts/runs.ts";
import { firstPart, shownRuns, type Proposal } from "./proposal.ts";

interface Target {
  readonly proposal: Signal<Proposal | null>;
  readonly take: (runs: readonly Run[]) => void;
}

function isPlain({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** What a key does to a proposal; null where it is none of its keys. */
function actOf(event: KeyboardEvent, shown: Proposal, { proposal, take }: Target): (() => void) | null {
  const { candidates, chosen, listed } = shown;
  const step = (by: number) => () => {
    proposal.value = { ...shown, chosen: (chosen + by + candidates.length) % candidates.length };
  };
  if (event.key === "ArrowDown" && event.altKey && !listed)
    return () => {
      proposal.value = { ...shown, listed: true };
    };
  if (!isPlain(event)) return null;
  switch (event.key) {
    case "Tab":
      return () => take(shownRuns(shown));
    case "ArrowRight":
      return () => take(firstPart(shownRuns(shown)));
    case "Escape":
      return () => {
        proposal.value = listed ? { ...shown, listed: false, chosen: 0 } : null;
      };
    case "ArrowDown":
      return listed ? step(1) : null;
    case "ArrowUp":
      return listed ? step(-1) : null;
    case "Enter":
      return listed ? () => take(shownRuns(shown)) : null;
    default: {
      const picked = listed && /^[1-3]$/u.test(event.key) ? candidates[Number(event.key) - 1] : undefined;
      return picked ? () => take(picked.runs) : null;
    }
  }
}

/** The keys of a proposal that is shown; without one, and while an input method composes, every key means what it meant. */
export function registerCompletionKeys(editor: LexicalEditor, target: Target): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const shown = target.proposal.peek();
        if (shown === null || event.isComposing || editor.isComposing()) return false;
        const act = actOf(event, shown, target);
        if (act === null) return false;
        event.preventDefault();
        event.stopPropagation();
        act();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}
