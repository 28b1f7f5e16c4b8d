import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import type { DraftSummary } from "../../../shared/contract/methods/drafts.ts";
import { useApi } from "../../app/api-context.tsx";
import { removeDraft } from "../../app/drafts.ts";
import { navigate } from "../../app/navigation.ts";
import { zh } from "../../strings/zh.ts";

/** One draft as a small sheet of paper with its first lines, and what to know about it below. */
export function DraftPage({ draft, now }: { readonly draft: DraftSummary; readonly now: number }) {
  const api = useApi();
  const title = draft.title || zh.common.untitled;
  const size = [
    zh.common.charsShort(draft.chars),
    ...(draft.minutes === null ? [] : [zh.common.minutes(draft.minutes)]),
  ];
  return (
    <li className="draft-page">
      <button
        type="button"
        className="plain-button draft-page-open"
        onClick={() => navigate({ place: "draft", id: draft.id })}
      >
        <span className="paper draft-page-sheet" aria-hidden>
          <b>{draft.title}</b>
          <span>{draft.excerpt || zh.home.blankPage}</span>
        </span>
        <span className="draft-page-title">{title}</span>
        <span className="draft-page-facts">
          {size.join(zh.common.dot)}
          <br />
          {zh.home.ago(draft.updatedAt, now)}
          {draft.unfilledSlots > 0 && <em>{zh.home.unfilled(draft.unfilledSlots)}</em>}
        </span>
      </button>
      <button
        type="button"
        className="plain-button draft-page-remove"
        aria-label={zh.home.remove(title)}
        title={zh.home.remove(title)}
        onClick={() => void removeDraft(api, draft.id, draft.title)}
      >
        <DeleteOutlined aria-hidden />
      </button>
    </li>
  );
}
