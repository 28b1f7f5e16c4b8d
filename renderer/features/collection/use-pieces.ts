import { useCallback, useState } from "react";
import type { PieceSummary } from "../../../shared/contract/methods/collection.ts";
import { useQuery } from "../../app/use-query.ts";
import { filterInput, type CollectionFilter } from "./collection-filter.ts";

const STEP = 200;

export interface Pieces {
  /** null until the first are there. */
  readonly total: number | null;
  readonly items: readonly PieceSummary[];
  /** A row that came into view: more are fetched before the last one is reached. */
  readonly want: (index: number) => void;
}

/** The pieces that pass the filter, more as the list is scrolled. */
export function usePieces(filter: CollectionFilter): Pieces {
  const [asked, setAsked] = useState({ filter, limit: STEP });
  const limit = asked.filter === filter ? asked.limit : STEP;
  const { value } = useQuery("collection.list", { ...filterInput(filter), limit }, ["collection.changed"]);
  const items = value?.items ?? [];
  const total = value?.total ?? null;
  const more = items.length < (total ?? 0);
  const want = useCallback(
    (index: number) => {
      if (more && index > limit - STEP / 2) setAsked({ filter, limit: limit + STEP });
    },
    [more, limit, filter],
  );
  return { total, items, want };
}
