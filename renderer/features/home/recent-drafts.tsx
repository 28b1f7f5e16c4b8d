import FileTextOutlined from "@ant-design/icons/FileTextOutlined";
import { useState } from "react";
import { useNow } from "../../app/use-now.ts";
import { useQuery } from "../../app/use-query.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { DraftPage } from "./draft-page.tsx";

const SHOWN = 12;

/** The drafts, newest first, as small pages. */
export function RecentDrafts() {
  const { value } = useQuery("drafts.list", {}, ["drafts.changed"]);
  const now = useNow();
  const [all, setAll] = useState(false);
  const items = value?.items.toSorted((a, b) => b.updatedAt - a.updatedAt);
  const shown = all ? items : items?.slice(0, SHOWN);
  return (
    <section className="home-recent" aria-labelledby="home-recent">
      <header className="home-section-head">
        <h2 id="home-recent">{zh.home.recent}</h2>
        {items && items.length > SHOWN && !all ? (
          <TextButton onClick={() => setAll(true)}>{zh.home.showAll}</TextButton>
        ) : (
          items && items.length > 0 && <span>{zh.home.allDrafts(items.length)}</span>
        )}
      </header>
      {items?.length === 0 && (
        <EmptyState
          icon={<FileTextOutlined aria-hidden />}
          title={zh.home.noDrafts}
          text={zh.home.noDraftsText}
        />
      )}
      <ul className="home-pages">
        {shown?.map((draft) => (
          <DraftPage key={draft.id} draft={draft} now={now} />
        ))}
      </ul>
    </section>
  );
}
