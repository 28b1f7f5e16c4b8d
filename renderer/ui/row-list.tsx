import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref } from "react";

export interface RowListHandle {
  readonly focus: () => void;
}

interface RowListProps<T> {
  readonly ref: Ref<RowListHandle>;
  /** Rows that are there; more are asked for by `want`. */
  readonly items: readonly T[];
  readonly total: number;
  /** Classes are `NAME-list` and `NAME-row`, ids `NAME-0` and so on. */
  readonly name: string;
  readonly label: string;
  readonly rowPx: number;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** A row was double-clicked. */
  readonly onTake: (index: number) => void;
  /** What a key does beyond moving; null for keys that do nothing here. */
  readonly actOf: (event: KeyboardEvent) => (() => void) | null;
  /** The user went up from the first row, or began to type. */
  readonly onLeave: () => void;
  readonly want: (index: number) => void;
  readonly children: (item: T, index: number) => ReactNode;
}

/** A long list of rows of one height. Focus stays on the list; the selected row is its active descendant. */
export function RowList<T>(props: RowListProps<T>) {
  const { ref, items, name, rowPx, selected, onSelect, want } = props;
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), []);
  // oxlint-disable-next-line react/incompatible-library -- no React Compiler is at work here
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
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
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1);
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(selected + 1),
    ArrowUp: () => (selected === 0 ? props.onLeave() : move(selected - 1)),
    PageDown: () => move(selected + page),
    PageUp: () => move(selected - page),
    Home: () => move(0),
    End: () => move(items.length - 1),
  };
  const onKey = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey;
    if (event.nativeEvent.isComposing) return;
    const act = (control ? undefined : steps[event.key]) ?? props.actOf(event);
    if (act) {
      event.preventDefault();
      act();
    } else if (!control && !event.altKey && (event.key.length === 1 || event.key === "Process")) {
      // The key itself then goes to the box above, also the first of an input method.
      props.onLeave();
    }
  };

  return (
    <div
      ref={scroller}
      className={`${name}-list`}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={items.length > 0 ? `${name}-${selected}` : undefined}
      onKeyDown={onKey}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: "relative" }}>
        {shown.map(({ index, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <div
                key={index}
                id={`${name}-${index}`}
                role="option"
                className={`${name}-row`}
                aria-selected={index === selected}
                aria-setsize={props.total}
                aria-posinset={index + 1}
                style={{ height: rowPx, transform: `translateY(${start}px)` }}
                onClick={() => onSelect(index)}
                onDoubleClick={() => props.onTake(index)}
              >
                {props.children(item, index)}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
