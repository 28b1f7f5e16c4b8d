import { zh } from "../../strings/zh.ts";
import type { SearchSort } from "./use-hits.ts";

interface SortSwitchProps {
  readonly sort: SearchSort;
  readonly onSort: (sort: SearchSort) => void;
}

/** By relevance or by date. */
export function SortSwitch({ sort, onSort }: SortSwitchProps) {
  return (
    <div className="sort-switch" role="group" aria-label={zh.search.sortGroup}>
      {(["relevance", "date"] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="plain-button"
          aria-pressed={one === sort}
          onClick={() => onSort(one)}
        >
          {zh.search.sort[one]}
        </button>
      ))}
    </div>
  );
}
