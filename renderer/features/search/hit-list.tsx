import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useImperativeHandle, useMemo, useRef, type KeyboardEvent, type Ref } from "react";
import type { SearchHit } from "../../../shared/contract/methods/search.ts";
import { zh } from "../../strings/zh.ts";
import { HitRow } from "./hit-row.tsx";
import { literalsOf } from "./kwic.ts";

const ROW_PX = 36;

export interface HitListHandle {
  readonly focus: () => void;
}

interface HitListProps {
  readonly ref: Ref<HitListHandle>;
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** The pattern query, or empty: its literal parts are drawn apart from what fills the gaps. */
  readonly pattern: string;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onTake: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onCopy: (index: number) => void;
  readonly onHelp: () => void;
  /** The user went up from the first row, or began to type. */
  readonly onLeave: () => void;
  readonly want: (index: number) => void;
}

/** The concordance. Focus stays on the list; the selected row is its active descendant. */
export function HitList(props: HitListProps) {
  const { ref, hits, total, pattern, selected, onSelect, want } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const literals = useMemo(() => literalsOf(pattern), [pattern]);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), []);
  // oxlint-disable-next-line react/incompatible-library -- no React Compiler is at work here
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => want(last), [want, last]);

  const move = (to: number): void => {
    const index = Math.max(0, Math.min(hits.length - 1, to));
    onSelect(index);
    rows.scrollToIndex(index);
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 1);
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(selected + 1),
    ArrowUp: () => (selected === 0 ? props.onLeave() : move(selected - 1)),
    PageDown: () => move(selected + page),
    PageUp: () => move(selected - page),
    Home: () => move(0),
    End: () => move(hits.length - 1),
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const control = event.ctrlKey || event.metaKey;
    const act = (work: () => void): void => {
      event.preventDefault();
      work();
    };
    if (step && !control) act(step);
    else if (event.key === "Enter") act(() => (control ? props.onOpen(selected) : props.onTake(selected)));
    else if (control && event.key.toLowerCase() === "c") {
      if (window.getSelection()?.isCollapsed ?? true) act(() => props.onCopy(selected));
    } else if (event.key === "F1") act(props.onHelp);
    else if (control || event.altKey) return;
    else if (/^[1-9]$/u.test(event.key)) act(() => props.onTake(Number(event.key) - 1));
    // The key itself then goes to the query line, also the first of an input method.
    else if (event.key.length === 1 || event.key === "Process") props.onLeave();
  };

  return (
    <div
      ref={scroller}
      className="hit-list"
      role="listbox"
      tabIndex={0}
      aria-label={zh.search.results}
      aria-activedescendant={hits.length > 0 ? `hit-${selected}` : undefined}
      onKeyDown={onKey}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: "relative" }}>
        {items.map(({ index, start }) => {
          const hit = hits[index];
          return (
            hit && (
              <div
                key={index}
                id={`hit-${index}`}
                role="option"
                className="hit-row"
                aria-selected={index === selected}
                aria-setsize={total}
                aria-posinset={index + 1}
                style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
                onClick={() => onSelect(index)}
                onDoubleClick={() => props.onTake(index)}
              >
                <HitRow hit={hit} number={index + 1} literals={literals} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
