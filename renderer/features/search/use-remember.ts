import { useCallback, useEffect, useState } from "react";
import type { SearchResult } from "../../../shared/contract/methods/search.ts";
import { useApi } from "../../app/api-context.tsx";
import type { SearchRoute } from "../../app/route.ts";

/** A search is worth keeping once its results were looked at for so long, or one of them was used. */
const LOOKED_MS = 1500;

export interface Remembered {
  /** Id of the search in the history; null while it is not there. */
  readonly id: number | null;
  /** Keeps it now. */
  readonly keep: () => void;
}

/** Puts a search that found something into the history. Where that fails, nothing is lost but the history. */
export function useRemember(route: SearchRoute, result: SearchResult | null, loading: boolean): Remembered {
  const api = useApi();
  const { query, mode, roles, occasions, speakers, from, to } = route;
  const total = loading ? 0 : (result?.total ?? 0);
  const asked = JSON.stringify({ query: query.trim(), mode, roles, occasions, speakers, from, to });
  const [kept, setKept] = useState<{ readonly asked: string; readonly id: number } | null>(null);
  const known = kept?.asked === asked;
  const keep = useCallback(() => {
    if (known || total === 0) return;
    const remember = async (): Promise<void> => {
      try {
        const params = { ...(JSON.parse(asked) as Pick<SearchRoute, "query" | "mode">), total };
        const { id } = await api.call("searches.remember", params);
        setKept({ asked, id });
      } catch {
        setKept(null);
      }
    };
    void remember();
  }, [api, asked, total, known]);
  useEffect(() => {
    const timer = setTimeout(keep, LOOKED_MS);
    return () => clearTimeout(timer);
  }, [keep]);
  return { id: known ? kept.id : null, keep };
}
