import type { KeyboardEvent, Ref } from "react";
import type { PieceSummary } from "../../../shared/contract/methods/collection.ts";
import { zh } from "../../strings/zh.ts";
import { RowList, type RowListHandle } from "../../ui/row-list.tsx";
import type { PieceActs } from "./piece-acts.ts";
import { PieceRow } from "./piece-row.tsx";

const ROW_PX = 88;

interface PieceListProps {
  readonly ref: Ref<RowListHandle>;
  readonly items: readonly PieceSummary[];
  readonly total: number;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly acts: PieceActs;
  readonly onLeave: () => void;
  readonly want: (index: number) => void;
}

/** The list of kept pieces. */
export function PieceList(props: PieceListProps) {
  const { ref, items, total, selected, onSelect, acts, onLeave, want } = props;
  const actOf = ({ key, ctrlKey, metaKey }: KeyboardEvent): (() => void) | null => {
    const piece = items[selected];
    const control = ctrlKey || metaKey;
    if (!piece) return null;
    if (key === "Enter") return () => (control ? acts.open(piece) : acts.insert(piece));
    if (key === "Delete") return () => acts.remove(piece);
    if (key === "F2") return () => acts.edit(piece);
    if (control && key.toLowerCase() === "c" && (window.getSelection()?.isCollapsed ?? true))
      return () => acts.copy(piece);
    return null;
  };
  return (
    <RowList
      ref={ref}
      items={items}
      total={total}
      name="piece"
      label={zh.collection.list}
      rowPx={ROW_PX}
      selected={selected}
      onSelect={onSelect}
      onTake={(index) => {
        const piece = items[index];
        if (piece) acts.insert(piece);
      }}
      actOf={actOf}
      onLeave={onLeave}
      want={want}
    >
      {(piece) => <PieceRow piece={piece} />}
    </RowList>
  );
}
