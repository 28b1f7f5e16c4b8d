import { effect, signal, type Signal } from "@lexical/extension";
import {
  $getSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
  defineExtension,
  mergeRegister,
  type LexicalEditor,
} from "lexical";
import type { Output } from "../../../../shared/contract/methods.ts";
import type { Run } from "../../../../shared/domain/drafts/runs.ts";
import { registerCompletionKeys } from "./completion-keys.ts";
import { createGhostText } from "./ghost-text.ts";
import { registerGoingOn } from "./go-on.ts";
import { narrowed, shownRuns, type Proposal } from "./proposal.ts";
import { takeRuns } from "./take-runs.ts";
import { $caretPlace } from "./text-before.ts";

/** Rest after the last change before the library is asked. */
const REST_MS = 40;
/** While the library is still being made ready, it is asked again after so long. */
const AGAIN_MS = 500;

/** Gives candidates for the text before the caret; rejects when aborted. */
export type CompletionSource = (before: string, signal: AbortSignal) => Promise<Output<"complete.next">>;

interface CompletionOutput {
  /** Says whom to ask; null switches completion off. */
  readonly askFrom: (source: CompletionSource | null) => void;
  readonly proposal: Signal<Proposal | null>;
  /** Puts text and slots in at the caret, as one step to undo. */
  readonly take: (runs: readonly Run[]) => void;
}

/** What a question that failed is answered with. */
const NOTHING: Output<"complete.next"> = { candidates: [], complete: true };

/**
 * Asks for candidates when the caret rests at the end of a block, and shows the first behind it. Nothing is asked or shown
 * while an input method composes, and what comes when the caret has moved on is dropped.
 */
function registerAsking(
  editor: LexicalEditor,
  source: Signal<CompletionSource | null>,
  proposal: Signal<Proposal | null>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asking: AbortController | null = null;
  const drop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    asking?.abort();
    asking = null;
  };
  const hide = (): void => {
    drop();
    proposal.value = null;
  };
  const ask = async (): Promise<void> => {
    timer = null;
    const from = source.peek();
    const place = editor.isComposing() ? null : editor.getEditorState().read($caretPlace);
    if (from === null || place === null) return;
    asking = new AbortController();
    const { signal: aborted } = asking;
    const { candidates, complete } = await from(place.before, aborted).catch(() => NOTHING);
    if (aborted.aborted || editor.isComposing()) return;
    if (candidates.length > 0) proposal.value = { ...place, candidates, chosen: 0, listed: false };
    else if (!complete) timer = setTimeout(() => void ask(), AGAIN_MS);
  };
  const follow = (): void => {
    drop();
    const place = editor.isComposing() ? null : editor.getEditorState().read($caretPlace);
    const shown = proposal.peek();
    proposal.value = place && shown && narrowed(shown, place.key, place.before);
    if (place !== null && source.peek() !== null) timer = setTimeout(() => void ask(), REST_MS);
  };
  return mergeRegister(
    editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, dirtyElements }) => {
      const changed = dirtyLeaves.size > 0 || dirtyElements.size > 0;
      if (editor.isComposing()) hide();
      else if (
        changed ||
        !sameSelection(editorState.read($getSelection), prevEditorState.read($getSelection))
      )
        follow();
    }),
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        hide();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        // The words are in the text, and composing is over, only when this event has been dealt with.
        setTimeout(follow, 0);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        hide();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    effect(() => {
      if (source.value === null) hide();
    }),
    drop,
  );
}

function sameSelection(
  one: ReturnType<typeof $getSelection>,
  other: ReturnType<typeof $getSelection>,
): boolean {
  return one === other || (one !== null && other !== null && one.is(other));
}

/** Grey text behind the caret from the library; Tab takes it, → one word or slot, Alt+↓ lists three, Esc hides it. */
export const CompletionExtension = defineExtension({
  name: "andu/completion",
  build: (editor): CompletionOutput & { readonly source: Signal<CompletionSource | null> } => {
    const source = signal<CompletionSource | null>(null);
    return {
      source,
      proposal: signal<Proposal | null>(null),
      askFrom: (next) => {
        source.value = next;
      },
      take: (runs) => takeRuns(editor, runs),
    };
  },
  register: (editor, _config, state) => {
    const output = state.getOutput();
    const show = createGhostText(editor);
    return mergeRegister(
      registerAsking(editor, output.source, output.proposal),
      registerCompletionKeys(editor, output),
      registerGoingOn(editor),
      effect(() => {
        const shown = output.proposal.value;
        show(shown && { key: shown.key, runs: shownRuns(shown) });
      }),
      () => show(null),
    );
  },
});
