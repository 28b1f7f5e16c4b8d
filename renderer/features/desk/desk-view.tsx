import { useEffect } from "react";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { navigate } from "../../app/navigation.ts";
import { useQuery } from "../../app/use-query.ts";
import { ViewLoading } from "../../app/view-loading.tsx";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { DeskPage } from "./desk-page.tsx";
import { NoDraft } from "./no-draft.tsx";
import { useDraft } from "./use-draft.ts";

interface DeskViewProps {
  /** null: the draft that was changed last. */
  readonly draftId: number | null;
  /** Whether the view is shown; a hidden desk keeps caret, undo and autosave. */
  readonly active: boolean;
}

/** The place 文稿: one draft on its desk. */
export function DeskView({ draftId, active }: DeskViewProps) {
  return draftId === null ? <LatestDraft active={active} /> : <OneDraft id={draftId} active={active} />;
}

function LatestDraft({ active }: { readonly active: boolean }) {
  const { value } = useQuery("drafts.list", active ? {} : null, ["drafts.changed"]);
  const latest = value?.items.toSorted((a, b) => b.updatedAt - a.updatedAt)[0];
  useEffect(() => {
    if (latest && active) navigate({ place: "draft", id: latest.id }, { replace: true });
  }, [latest, active]);
  return value && !latest ? <NoDraft /> : <ViewLoading />;
}

function OneDraft({ id, active }: { readonly id: number; readonly active: boolean }) {
  const { draft, error, reload, turn } = useDraft(id);
  if (draft) return <DeskPage key={`${id} ${turn}`} draft={draft} active={active} onReload={reload} />;
  if (!error) return <ViewLoading />;
  return (
    <EmptyState title={zh.desk.missingTitle} text={errorMessage(error)}>
      <TextButton onClick={reload}>{zh.common.retry}</TextButton>
    </EmptyState>
  );
}
