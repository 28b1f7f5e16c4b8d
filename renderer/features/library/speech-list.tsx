import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useRef, type KeyboardEvent } from "react";
import { navigate } from "../../app/navigation.ts";
import { zh } from "../../strings/zh.ts";
import { select, type Selection } from "./selection.ts";
import { SpeechRow } from "./speech-row.tsx";
import type { SpeechPages } from "./use-speech-pages.ts";
import { useWanted } from "./use-wanted.ts";

const ROW_PX = 72;

interface SpeechListProps {
  readonly pages: SpeechPages;
  readonly openId: number | null;
  readonly selection: Selection;
  readonly onSelection: (change: (old: Selection) => Selection) => void;
}

/** The rows that are in view, of however many there are. */
export function SpeechList({ pages, openId, selection, onSelection }: SpeechListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no React Compiler is at work here
  const rows = useVirtualizer({
    count: pages.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useWanted(pages.want, first, last);

  const { at } = pages;
  const open = useCallback(
    (index: number, replace = false): void => {
      const id = at(index)?.id;
      if (id !== undefined) navigate({ place: "library", speech: id, block: null }, { replace });
    },
    [at],
  );
  const pick = useCallback(
    (index: number, range: boolean): void =>
      onSelection((old) => select(old, index, range, (row) => at(row)?.id)),
    [at, onSelection],
  );

  const onKey = (event: KeyboardEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-index]");
    if (!row || event.nativeEvent.isComposing) return;
    const index = Number(row.dataset["index"]);
    if (event.key === " " && (event.target as HTMLElement).matches(".speech-row-open")) {
      event.preventDefault();
      pick(index, event.shiftKey);
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const next = index + step;
    if (step === 0 || next < 0 || next >= (pages.total ?? 0)) return;
    event.preventDefault();
    rows.scrollToIndex(next);
    open(next, true);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] .speech-row-open`)?.focus(),
    );
  };

  return (
    <div className="speech-list" ref={scroller}>
      <ul style={{ height: rows.getTotalSize() }} onKeyDown={onKey} aria-label={zh.library.list}>
        {items.map(({ index, start }) => {
          const speech = pages.at(index);
          return (
            <li
              key={index}
              data-index={index}
              aria-setsize={pages.total ?? -1}
              aria-posinset={index + 1}
              style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
            >
              {speech ? (
                <SpeechRow
                  speech={speech}
                  index={index}
                  open={speech.id === openId}
                  selected={selection.ids.has(speech.id)}
                  onOpen={open}
                  onSelect={pick}
                />
              ) : (
                <div className="speech-row speech-row-coming" />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
