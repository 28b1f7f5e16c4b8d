import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { SpeechDetail } from "../../../../shared/contract/methods/library.ts";
import type { Output } from "../../../../shared/contract/methods.ts";
import { zh } from "../../../strings/zh.ts";
import { alignSource } from "./align-source.ts";
import { changeOfKey, placeOf, type Change } from "./proof-changes.ts";
import { ProofRow } from "./proof-row.tsx";

interface ProofListProps {
  readonly speech: SpeechDetail;
  readonly source: Output<"corrections.source">;
  readonly block: number | null;
  readonly onChange: (change: Change) => void;
  readonly onUndo: () => void;
}

const indexOfRow = (target: EventTarget): number | null => {
  const row = (target as HTMLElement).closest<HTMLElement>("[data-index]");
  return row ? Number(row.dataset["index"]) : null;
};

/** Where of what was put right is known by its words. */
function correctedPlaces({ corrections }: Output<"corrections.source">): Set<string> {
  return new Set(
    corrections.flatMap(({ change, applied }) =>
      applied && "place" in change && change.place ? [change.place.text] : [],
    ),
  );
}

/** The file and its reading side by side, in one scroll; keys and clicks put right what is wrong. */
export function ProofList({ speech, source, block, onChange, onUndo }: ProofListProps) {
  const grid = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => alignSource(source.lines, speech), [source.lines, speech]);
  const corrected = useMemo(() => correctedPlaces(source), [source]);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      rows.findIndex(({ item }) => item.type === "block" && (block === null || item.block.id === block)),
    ),
  );
  const [hovered, setHovered] = useState<number | null>(null);
  const [choosingRole, setChoosingRole] = useState(false);

  useEffect(() => {
    if (block !== null)
      grid.current?.querySelector(`[data-block="${block}"]`)?.scrollIntoView({ block: "center" });
  }, [block]);

  const go = (index: number): void => {
    if (index < 0 || index >= rows.length) return;
    setActive(index);
    setChoosingRole(false);
    const row = grid.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key.toLowerCase() === "z") {
      event.preventDefault();
      return onUndo();
    }
    const row = rows[active];
    if (control || !row || event.target !== event.currentTarget.querySelector(`[data-index="${active}"]`))
      return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      return go(active + step);
    }
    if (event.key.toLowerCase() === "r") return setChoosingRole(true);
    const change = changeOfKey(row, event.key, choosingRole);
    setChoosingRole(false);
    if (!change) return;
    event.preventDefault();
    onChange(change);
  };
  const onPoint = (event: PointerEvent): void => setHovered(indexOfRow(event.target));

  return (
    // The rows hold the focus, one at a time.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      className="proof-list"
      role="grid"
      aria-label={zh.proof.view}
      ref={grid}
      onKeyDown={onKey}
      onPointerOver={onPoint}
      onPointerLeave={() => setHovered(null)}
      onClick={(event) => {
        const index = indexOfRow(event.target);
        if (index !== null) go(index);
      }}
    >
      {rows.map((row, index) => (
        <ProofRow
          key={row.key}
          row={row}
          index={index}
          speech={speech.id}
          active={index === active}
          open={index === active || index === hovered}
          corrected={corrected.has(placeOf(row.item)?.text ?? "")}
          target={block !== null && row.item.type === "block" && row.item.block.id === block}
          choosingRole={choosingRole && index === active}
          onChange={onChange}
        />
      ))}
    </div>
  );
}
