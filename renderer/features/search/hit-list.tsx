import { useMemo, type KeyboardEvent, type Ref } from "react";
import type { SearchHit } from "../../../shared/contract/methods/search.ts";
import { zh } from "../../strings/zh.ts";
import { RowList, type RowListHandle } from "../../ui/row-list.tsx";
import { HitRow } from "./hit-row.tsx";
import { literalsOf } from "./kwic.ts";

const ROW_PX = 36;

interface HitListProps {
  readonly ref: Ref<RowListHandle>;
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
  readonly onLeave: () => void;
  readonly want: (index: number) => void;
}

/** The concordance. */
export function HitList(props: HitListProps) {
  const { ref, hits, total, pattern, selected, onSelect, onTake, onLeave, want } = props;
  const literals = useMemo(() => literalsOf(pattern), [pattern]);
  const actOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | null => {
    const control = ctrlKey || metaKey;
    if (key === "Enter") return () => (control ? props.onOpen(selected) : onTake(selected));
    if (key === "F1") return props.onHelp;
    if (control && key.toLowerCase() === "c" && (window.getSelection()?.isCollapsed ?? true))
      return () => props.onCopy(selected);
    if (!control && !altKey && /^[1-9]$/u.test(key)) return () => onTake(Number(key) - 1);
    return null;
  };
  return (
    <RowList
      ref={ref}
      items={hits}
      total={total}
      name="hit"
      label={zh.search.results}
      rowPx={ROW_PX}
      selected={selected}
      onSelect={onSelect}
      onTake={onTake}
      actOf={actOf}
      onLeave={onLeave}
      want={want}
    >
      {(hit, index) => <HitRow hit={hit} number={index + 1} literals={literals} />}
    </RowList>
  );
}
