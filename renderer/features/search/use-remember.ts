import { useCallback, useEffect, useState } from "react";
import type { SearchResult } from "../../../shared/contract/methods/search.ts";
import { useApi } from "../../app/api-context.tsx";
import type { SearchRoute } from "../../app/route.ts";

/** A search is worth keeping once its results were looked at for so long, or one of them was used. */
const LOOKED_MS = 1500;

export interface Remembered {
  /** Whether there is something worth keeping, or was for the query before. */
  readonly found: boolean;
  /** Keeps it now, once; gives its id in the history, or null where there is nothing to keep. */
  readonly keep: () => Promise<number | null>;
}

/** Puts a search that found something into the history. Where that fails, nothing is lost but the history. */
export function useRemember(route: SearchRoute, result: SearchResult | null, loading: boolean): Remembered {
  const api = useApi();
  const { query, mode, roles, occasions, speakers, levels, from, to } = route;
  const total = loading ? 0 : (result?.total ?? 0);
  const asked = JSON.stringify({ query: query.trim(), mode, roles, occasions, speakers, levels, from, to });
  const [kept, setKept] = useState<{ readonly asked: string; readonly id: number } | null>(null);
  const known = kept?.asked === asked ? kept.id : null;
  const keep = useCallback(async () => {
    if (known !== null || total === 0) return known;
    const params = { ...(JSON.parse(asked) as Pick<SearchRoute, "query" | "mode">), total };
    const { id } = await api.call("searches.remember", params);
    setKept({ asked, id });
    return id;
  }, [api, asked, total, known]);
  useEffect(() => {
    const timer = setTimeout(() => keep().catch(() => undefined), LOOKED_MS);
    return () => clearTimeout(timer);
  }, [keep]);
  return { found: (result?.total ?? 0) > 0, keep };
}
