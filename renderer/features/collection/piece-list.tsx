import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from "react";
import type { PieceSummary } from "../../../shared/contract/methods/collection.ts";
import { zh } from "../../strings/zh.ts";
import type { PieceActs } from "./piece-acts.ts";
import { PieceRow } from "./piece-row.tsx";

const ROW_PX = 88;

export interface PieceListHandle {
  readonly focus: () => void;
}

interface PieceListProps {
  readonly ref: Ref<PieceListHandle>;
  readonly items: readonly PieceSummary[];
  readonly total: number;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly acts: PieceActs;
  /** The user went up from the first row, or began to type. */
  readonly onLeave: () => void;
  readonly want: (index: number) => void;
}

/** The list of kept pieces. Focus stays on the list; the selected row is its active descendant. */
export function PieceList(props: PieceListProps) {
  const { ref, items, total, selected, onSelect, acts, want } = props;
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), []);
  // oxlint-disable-next-line react/incompatible-library -- no React Compiler is at work here
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => want(last), [want, last]);

  const move = (to: number): void => {
    const index = Math.max(0, Math.min(items.length - 1, to));
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
    End: () => move(items.length - 1),
  };
  const onKey = (event: KeyboardEvent): void => {
    const piece = items[selected];
    const control = event.ctrlKey || event.metaKey;
    const act = (work: () => void): void => {
      event.preventDefault();
      work();
    };
    const step = steps[event.key];
    if (step && !control) act(step);
    else if (!piece || event.nativeEvent.isComposing) return;
    else if (event.key === "Enter") act(() => (control ? acts.open(piece) : acts.insert(piece)));
    else if (event.key === "Delete") act(() => acts.remove(piece));
    else if (event.key === "F2") act(() => acts.edit(piece));
    else if (control && event.key.toLowerCase() === "c") {
      if (window.getSelection()?.isCollapsed ?? true) act(() => acts.copy(piece));
    } else if (control || event.altKey) return;
    // The key itself then goes to the box above, also the first of an input method.
    else if (event.key.length === 1 || event.key === "Process") props.onLeave();
  };

  return (
    <div
      ref={scroller}
      className="piece-list"
      role="listbox"
      tabIndex={0}
      aria-label={zh.collection.list}
      aria-activedescendant={items.length > 0 ? `piece-${selected}` : undefined}
      onKeyDown={onKey}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: "relative" }}>
        {shown.map(({ index, start }) => {
          const piece = items[index];
          return (
            piece && (
              <div
                key={piece.id}
                id={`piece-${index}`}
                role="option"
                className="piece-row"
                aria-selected={index === selected}
                aria-setsize={total}
                aria-posinset={index + 1}
                style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
                onClick={() => onSelect(index)}
                onDoubleClick={() => acts.insert(piece)}
              >
                <PieceRow piece={piece} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
