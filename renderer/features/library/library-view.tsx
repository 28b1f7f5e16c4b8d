import ReadOutlined from "@ant-design/icons/ReadOutlined";
import { useState } from "react";
import { LibraryTotals } from "../../app/library-totals.tsx";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { LibraryEmpty } from "./library-empty.tsx";
import { LibraryFacets } from "./library-facets.tsx";
import { hasFilter, useLibraryFilter } from "./library-filter.ts";
import { ListHeader } from "./list-header.tsx";
import { useProof } from "./proof/proof-state.ts";
import { ReadingPane } from "./reading-pane.tsx";
import { NO_SELECTION } from "./selection.ts";
import { SpeechList } from "./speech-list.tsx";
import { useSpeechPages } from "./use-speech-pages.ts";
import "./library-view.css";

interface LibraryViewProps {
  readonly speech: number | null;
  /** A block to scroll to and to mark, as from a search. */
  readonly block: number | null;
}

/** 素材库: facets, list, reading pane. */
export function LibraryView({ speech, block }: LibraryViewProps) {
  const { filter, sort } = useLibraryFilter();
  const [selection, setSelection] = useState(NO_SELECTION);
  const pages = useSpeechPages(filter, sort);
  const proof = useProof((state) => state.on) && speech !== null;
  return (
    <div className="library">
      <h1 className="visually-hidden">{zh.shell.places.library}</h1>
      <div className="library-columns" data-proof={proof || undefined}>
        {!proof && <LibraryFacets filter={filter} ready={pages.total !== null} />}
        <section className="library-list" aria-label={zh.library.list}>
          <ListHeader total={pages.total} selection={selection} onSelection={setSelection} />
          {pages.total === 0 ? (
            <LibraryEmpty filtered={hasFilter(filter)} />
          ) : (
            <SpeechList pages={pages} openId={speech} selection={selection} onSelection={setSelection} />
          )}
        </section>
        {speech === null ? (
          <div className="library-pick">
            {pages.total !== 0 && (
              <EmptyState
                icon={<ReadOutlined aria-hidden />}
                title={zh.library.pickTitle}
                text={zh.library.pickText}
              />
            )}
          </div>
        ) : (
          <ReadingPane key={speech} id={speech} block={block} />
        )}
      </div>
      <StatusLine hints={zh.library.hints}>
        <LibraryTotals />
      </StatusLine>
    </div>
  );
}
