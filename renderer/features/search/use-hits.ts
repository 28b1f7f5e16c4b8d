import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ErrorShape } from "../../../shared/contract/errors.ts";
import type { SearchHit, SearchInput, SearchResult } from "../../../shared/contract/methods/search.ts";
import { useApi } from "../../app/api-context.tsx";
import type { SearchRoute } from "../../app/route.ts";
import { errorOf } from "../../app/use-query.ts";

/** More than a window shows: what is asked for at every pause of the typist stays small. */
const FIRST_PAGE = 40;
const PAGE = 100;

export type SearchSort = NonNullable<SearchInput["sort"]>;
export type SearchGroup = NonNullable<SearchInput["group"]>;

export interface Hits {
  /** The newest answer's first page; stays while a newer one is on its way. Null before the first and without a query. */
  readonly result: SearchResult | null;
  /** The query that `result` answers. */
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly loading: boolean;
  readonly error: ErrorShape | null;
  /** Fetches the next page if row `index` needs it. */
  readonly want: (index: number) => void;
}

interface Answer {
  readonly key: string;
  readonly query: string;
  readonly result: SearchResult | null;
  readonly hits: readonly SearchHit[];
  readonly error: ErrorShape | null;
}

const NO_ANSWER: Answer = { key: "", query: "", result: null, hits: [], error: null };

function inputOf(route: SearchRoute, sort: SearchSort, group: SearchGroup): SearchInput {
  const { query, mode, roles, occasions, speakers, levels, from, to } = route;
  return {
    query: query.trim(),
    mode,
    sort,
    group,
    roles: [...roles],
    occasions: [...occasions],
    speakers: [...speakers],
    levels: [...levels],
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  };
}

/** Runs the search of a route: the newest wins, older ones are aborted; again when the library changes. */
export function useHits(route: SearchRoute, sort: SearchSort, group: SearchGroup): Hits {
  const api = useApi();
  const key = useMemo(() => JSON.stringify(inputOf(route, sort, group)), [route, sort, group]);
  const [answer, setAnswer] = useState(NO_ANSWER);
  const more = useRef<AbortController | null>(null);
  const asked = route.query.trim() !== "";

  useEffect(() => {
    let abort = new AbortController();
    const run = async ({ signal }: AbortController): Promise<void> => {
      const input = JSON.parse(key) as SearchInput;
      const base = { key, query: input.query };
      try {
        const result = await api.call(
          "search.run",
          { ...input, limit: FIRST_PAGE, facets: true },
          { signal },
        );
        if (!signal.aborted) setAnswer({ ...base, result, hits: result.hits, error: null });
      } catch (error) {
        if (!signal.aborted) setAnswer({ ...base, result: null, hits: [], error: errorOf(error) });
      }
    };
    const start = (): void => {
      abort.abort();
      more.current?.abort();
      more.current = null;
      abort = new AbortController();
      if (asked) void run(abort);
    };
    start();
    const stop = api.on("library.changed", start);
    return () => {
      stop();
      abort.abort();
      more.current?.abort();
    };
  }, [api, key, asked]);

  const { result, hits } = answer;
  const want = useCallback(
    (index: number) => {
      if (
        !result ||
        more.current ||
        index < hits.length - 20 ||
        hits.length >= (result.groups ?? result.total)
      )
        return;
      const abort = new AbortController();
      more.current = abort;
      const fetchMore = async (): Promise<void> => {
        try {
          const params = { ...(JSON.parse(answer.key) as SearchInput), limit: PAGE, offset: hits.length };
          const page = await api.call("search.run", params, { signal: abort.signal });
          if (abort.signal.aborted) return;
          setAnswer((old) => (old.hits === hits ? { ...old, hits: [...hits, ...page.hits] } : old));
        } catch (error) {
          if (!abort.signal.aborted) setAnswer((old) => ({ ...old, error: errorOf(error) }));
        } finally {
          if (more.current === abort) more.current = null;
        }
      };
      void fetchMore();
    },
    [api, answer.key, hits, result],
  );

  if (!asked) return { ...NO_ANSWER, loading: false, want };
  return { ...answer, loading: answer.key !== key, want };
}
