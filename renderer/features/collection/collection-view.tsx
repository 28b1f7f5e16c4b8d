import FilterOutlined from "@ant-design/icons/FilterOutlined";
import FolderOpenOutlined from "@ant-design/icons/FolderOpenOutlined";
import ReadOutlined from "@ant-design/icons/ReadOutlined";
import { Button } from "antd";
import { useRef, useState, type KeyboardEvent } from "react";
import { LibraryTotals } from "../../app/library-totals.tsx";
import { navigate, revisit } from "../../app/navigation.ts";
import { zh } from "../../strings/zh.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilterInput } from "../../ui/filter-input.tsx";
import type { RowListHandle } from "../../ui/row-list.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { CollectionFacets } from "./collection-facets.tsx";
import { changeFilter, hasFilter, NO_FILTER, useCollectionFilter } from "./collection-filter.ts";
import { ExportButton } from "./export-button.tsx";
import { usePieceActs } from "./piece-acts.ts";
import { PieceList } from "./piece-list.tsx";
import { PiecePane } from "./piece-pane.tsx";
import { usePieces } from "./use-pieces.ts";
import "./collection-view.css";

const text = zh.collection;

function Nothing({ filtered }: { readonly filtered: boolean }) {
  if (filtered)
    return (
      <EmptyState icon={<FilterOutlined aria-hidden />} title={text.noneTitle} text={text.noneText}>
        <Button onClick={() => changeFilter(NO_FILTER)}>{text.clearAll}</Button>
      </EmptyState>
    );
  return (
    <EmptyState icon={<FolderOpenOutlined aria-hidden />} title={text.emptyTitle} text={text.emptyText}>
      <Button onClick={() => revisit("search")}>{text.toSearch}</Button>
    </EmptyState>
  );
}

/** 素材夹: tags, the kept pieces, the one at hand with its tags and note. */
export function CollectionView({ piece }: { readonly piece: number | null }) {
  const filter = useCollectionFilter();
  const pieces = usePieces(filter);
  const acts = usePieceActs();
  const list = useRef<RowListHandle>(null);
  const head = useRef<HTMLElement>(null);
  const { items, total } = pieces;
  const [row, setRow] = useState(0);
  const at = items.findIndex(({ id }) => id === piece);
  // Where the piece at hand is gone from the list, the one that took its place is next.
  const selected = at >= 0 ? at : Math.max(0, Math.min(row, items.length - 1));
  const select = (index: number): void => {
    setRow(index);
    const id = items[index]?.id;
    if (id !== undefined) navigate({ place: "collection", piece: id }, { replace: true });
  };
  const onKey = (event: KeyboardEvent): void => {
    const one = items[selected];
    const control = event.ctrlKey || event.metaKey;
    if (!control || event.shiftKey || event.altKey || event.key.toLowerCase() !== "d" || !one) return;
    event.preventDefault();
    acts.edit(one);
  };
  const onHeadKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    list.current?.focus();
    if (piece === null) select(0);
  };
  const shown = items[selected]?.id ?? null;
  return (
    <div className="library collection" onKeyDown={onKey}>
      <h1 className="visually-hidden">{zh.shell.places.collection}</h1>
      <div className="library-columns">
        <CollectionFacets filter={filter} />
        <section className="library-list" aria-label={text.list}>
          <header className="list-header" ref={head} onKeyDown={onHeadKey}>
            <div className="list-header-row">
              <FilterInput
                label={text.filterText}
                value={filter.text}
                onFilter={(typed) => changeFilter({ text: typed })}
              />
              <ExportButton filter={filter} disabled={!total} />
            </div>
            <div className="list-header-row">
              <span aria-live="polite">{total === null ? "" : text.total(total)}</span>
            </div>
          </header>
          {total === 0 && <Nothing filtered={hasFilter(filter)} />}
          {total !== null && total > 0 && (
            <PieceList
              ref={list}
              items={items}
              total={total}
              selected={selected}
              onSelect={select}
              acts={acts}
              onLeave={() => head.current?.querySelector("input")?.focus()}
              want={pieces.want}
            />
          )}
        </section>
        {shown === null || total === 0 ? (
          <div className="library-pick">
            {total !== 0 && (
              <EmptyState icon={<ReadOutlined aria-hidden />} title={text.pickTitle} text={text.pickText} />
            )}
          </div>
        ) : (
          <PiecePane id={shown} acts={acts} />
        )}
      </div>
      <StatusLine hints={text.hints}>
        <LibraryTotals />
      </StatusLine>
    </div>
  );
}
