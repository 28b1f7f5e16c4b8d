import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionSignalValue } from "@lexical/react/useExtensionSignalValue";
import { useEffect, useRef, useState } from "react";
import type { Draft } from "../../../shared/contract/methods/drafts.ts";
import { useApi } from "../../app/api-context.tsx";
import { useCurrentDraft } from "../../app/current-draft.ts";
import { DigestExtension } from "../../editor/extensions/Digest/digest-extension.ts";
import { DeskBar } from "./bar/desk-bar.tsx";
import type { Facts } from "./bar/facts.ts";
import { Binder } from "./binder/binder.tsx";
import { DeskStatus } from "./desk-status.tsx";
import { Paper } from "./paper/paper.tsx";
import { SidePanel, type PanelTab } from "./panel/side-panel.tsx";
import { ConflictBar } from "./saving/conflict-bar.tsx";
import { useAutosave } from "./saving/use-autosave.ts";
import { useCompletion } from "./use-completion.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useFolds } from "./use-folds.ts";
import { useKeepSelection } from "./use-keep-selection.ts";
import { usePendingInsertion } from "./use-insertion.ts";
import { useRegionKeys } from "./use-region-keys.ts";
import "./desk.css";

interface DeskProps {
  readonly draft: Draft;
  readonly active: boolean;
  readonly onReload: () => void;
}

/** Binder, page and side panel of the draft in the editor around. */
export function Desk({ draft, active, onReload }: DeskProps) {
  const api = useApi();
  const [editor] = useLexicalComposerContext();
  const root = useRef<HTMLDivElement>(null);
  const [facts, setFacts] = useState<Facts>({
    occasion: draft.occasion,
    minutes: draft.minutes,
    meeting: draft.facts,
  });
  const [tab, setTab] = useState<PanelTab>("suggestions");
  const autosave = useAutosave(api, editor, draft);
  const digest = useExtensionSignalValue(DigestExtension, "digest");
  const folds = useFolds();
  const open = useCurrentDraft((state) => state.open);
  useEffect(() => {
    if (active) open({ id: draft.id, title: digest.title });
  }, [open, active, draft.id, digest.title]);
  const showKept = (): void => {
    setTab("kept");
    folds.showPanel();
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>("#desk-tab-panel input")?.focus());
  };
  useDeskKeys({ root, active, folds, autosave, onKept: showKept });
  useRegionKeys(root, active);
  useKeepSelection(draft.id, digest.outline, active);
  usePendingInsertion(active);
  useCompletion(active);
  return (
    <div className="desk" ref={root}>
      <DeskBar
        draftId={draft.id}
        title={digest.title}
        facts={facts}
        onFacts={setFacts}
        autosave={autosave}
        folds={folds}
      />
      <ConflictBar autosave={autosave} onReload={onReload} />
      <div className="desk-body">
        {folds.binderOpen && <Binder digest={digest} minutes={facts.minutes} occasion={facts.occasion} />}
        <Paper />
        {folds.panelOpen && (
          <SidePanel
            digest={digest}
            occasion={facts.occasion}
            tab={tab}
            onTab={setTab}
            active={active}
            desk={root}
          />
        )}
      </div>
      <DeskStatus
        digest={digest}
        minutes={facts.minutes}
        autosave={autosave}
        onSlots={() => {
          setTab("slots");
          folds.showPanel();
        }}
      />
    </div>
  );
}
