import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SpeechSummary } from "../../../shared/contract/methods/library.ts";
import { useApi } from "../../app/api-context.tsx";
import { noteError } from "../../app/toasts.ts";
import type { LibraryFilter, LibrarySort } from "./library-filter.ts";

const PAGE = 100;

export interface SpeechPages {
  /** null until the first page is there. */
  readonly total: number | null;
  /** undefined while its page is on the way. */
  readonly at: (index: number) => SpeechSummary | undefined;
  /** Fetches what is missing between two rows. */
  readonly want: (first: number, last: number) => void;
}

interface Loaded {
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly SpeechSummary[]>;
}

const NOTHING: Loaded = { total: null, pages: new Map() };

/** The list of library.list page by page, as rows come into view; anew when filter, sort or library change. */
export function useSpeechPages(filter: LibraryFilter, sort: LibrarySort): SpeechPages {
  const api = useApi();
  const [loaded, setLoaded] = useState(NOTHING);
  const asked = useRef(new Set<number>());
  const query = useMemo(() => ({ ...filter, sort }), [filter, sort]);
  const signal = useRef(new AbortController().signal);

  const fetchPage = useCallback(
    async (page: number, fresh: boolean): Promise<void> => {
      const mine = signal.current;
      asked.current.add(page);
      try {
        const params = { ...query, offset: page * PAGE, limit: PAGE };
        const { total, items } = await api.call("library.list", params, { signal: mine });
        if (mine.aborted) return;
        setLoaded((old) => ({ total, pages: new Map(fresh ? [] : old.pages).set(page, items) }));
      } catch (error) {
        asked.current.delete(page);
        if (!mine.aborted) noteError(error);
      }
    },
    [api, query],
  );

  useEffect(() => {
    let abort = new AbortController();
    const restart = (): void => {
      abort.abort();
      abort = new AbortController();
      signal.current = abort.signal;
      asked.current = new Set();
      void fetchPage(0, true);
    };
    restart();
    const stop = api.on("library.changed", restart);
    return () => {
      stop();
      abort.abort();
    };
  }, [api, fetchPage]);

  const { total, pages } = loaded;
  const want = useCallback(
    (first: number, last: number) => {
      const end = Math.min(last, (total ?? 1) - 1);
      for (let page = Math.floor(first / PAGE); page <= Math.floor(end / PAGE); page += 1) {
        if (!asked.current.has(page)) void fetchPage(page, false);
      }
    },
    [fetchPage, total],
  );
  const at = useCallback((index: number) => pages.get(Math.floor(index / PAGE))?.[index % PAGE], [pages]);
  return { total, at, want };
}
