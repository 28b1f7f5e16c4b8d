import { useEffect, useMemo, useSyncExternalStore } from "react";
import {
  COMMAND_PRIORITY_CRITICAL,
  COMPOSITION_START_COMMAND,
  HISTORY_MERGE_TAG,
  mergeRegister,
  registerEventListener,
  type LexicalEditor,
} from "lexical";
import type { Draft } from "../../../../shared/contract/methods/drafts.ts";
import type { Api } from "../../../app/api-context.tsx";
import { createAutosave, type Autosave, type SaveStatus } from "./autosave.ts";

/** Follows the editor: tells the autosave of changes and saves when the page may go away. */
function follow(editor: LexicalEditor, autosave: Autosave, settle: () => void): () => void {
  const flush = (): void => void autosave.flush();
  const warn = (event: BeforeUnloadEvent): void => {
    flush();
    const { kind } = autosave.status();
    if (kind === "waiting" || kind === "failed" || kind === "conflict") event.preventDefault();
  };
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags, prevEditorState }) => {
      if (editor.isComposing()) return;
      settle();
      const initial = prevEditorState.isEmpty() && tags.has(HISTORY_MERGE_TAG);
      if (!initial && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) autosave.changed();
      autosave.composed();
    }),
    // What stands before a word is composed is saved before the input method begins.
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        flush();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    registerEventListener(window, "blur", flush),
    registerEventListener(window, "pagehide", flush),
    registerEventListener(window, "beforeunload", warn),
    registerEventListener(document, "visibilitychange", flush),
  );
}

interface DraftAutosave {
  readonly autosave: Autosave;
  /** The editor's state as it is now holds nothing half-composed. */
  readonly settle: () => void;
}

function draftAutosave(api: Api, editor: LexicalEditor, { id, revision }: Draft): DraftAutosave {
  let settled = editor.getEditorState();
  const autosave = createAutosave(
    {
      save: (state, expectedRevision) => api.call("drafts.save", { id, state, expectedRevision }),
      stored: () => api.call("drafts.get", { id }),
      read: () => JSON.stringify(settled.toJSON()),
      composing: () => editor.isComposing(),
      now: () => Date.now(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    revision,
  );
  return {
    autosave,
    settle: () => {
      settled = editor.getEditorState();
    },
  };
}

/** Keeps the draft in the editor saved for as long as the component stands. */
export function useAutosave(api: Api, editor: LexicalEditor, draft: Draft): Autosave {
  const { autosave, settle } = useMemo(() => draftAutosave(api, editor, draft), [api, editor, draft]);
  useEffect(
    () =>
      mergeRegister(
        follow(editor, autosave, settle),
        api.on("backend.state", ({ status }) => {
          if (status === "ready" && autosave.status().kind === "waiting") void autosave.flush();
        }),
        api.beforeClose(() => autosave.flush()),
        () => {
          void autosave.flush();
          autosave.stop();
        },
      ),
    [api, editor, autosave, settle],
  );
  return autosave;
}

export function useSaveStatus(autosave: Autosave): SaveStatus {
  return useSyncExternalStore(autosave.subscribe, autosave.status);
}
