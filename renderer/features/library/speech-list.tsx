import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { navigate } from "../../app/navigation.ts";
import { zh } from "../../strings/zh.ts";
import { select, type Selection } from "./selection.ts";
import { SpeechRow } from "./speech-row.tsx";
import type { SpeechPages } from "./use-speech-pages.ts";

const ROW_PX = 72;

interface SpeechListProps {
  readonly pages: SpeechPages;
  readonly openId: number | null;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
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
  const { want } = pages;
  useEffect(() => want(first, last), [want, first, last]);

  const idAt = (index: number): number | undefined => pages.at(index)?.id;
  const open = (index: number, replace: boolean): void => {
    const id = idAt(index);
    if (id !== undefined) navigate({ place: "library", speech: id, block: null }, { replace });
  };
  const pick = (index: number, range: boolean): void => onSelection(select(selection, index, range, idAt));

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
              {speech && (
                <SpeechRow
                  speech={speech}
                  open={speech.id === openId}
                  selected={selection.ids.has(speech.id)}
                  onOpen={() => open(index, false)}
                  onSelect={(range) => pick(index, range)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
