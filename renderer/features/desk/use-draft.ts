import { useCallback, useEffect, useState } from "react";
import type { ErrorShape } from "../../../shared/contract/errors.ts";
import type { Draft } from "../../../shared/contract/methods/drafts.ts";
import { useApi } from "../../app/api-context.tsx";
import { forget } from "../../app/navigation.ts";
import { errorOf } from "../../app/use-query.ts";

interface Loaded {
  readonly id: number;
  readonly turn: number;
  readonly draft: Draft | null;
  readonly error: ErrorShape | null;
}

/**
 * Reads a draft once; later changes are the editor's own. `reload` reads it anew, with a new `turn`.
 */
export function useDraft(id: number): {
  readonly draft: Draft | null;
  readonly error: ErrorShape | null;
  readonly turn: number;
  readonly reload: () => void;
} {
  const api = useApi();
  const [turn, setTurn] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>({ id: 0, turn: 0, draft: null, error: null });
  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      try {
        const draft = await api.call("drafts.get", { id }, { signal: abort.signal });
        if (!abort.signal.aborted) setLoaded({ id, turn, draft, error: null });
      } catch (error) {
        if (abort.signal.aborted) return;
        const shape = errorOf(error);
        if (shape.code === "not-found") forget("draft");
        setLoaded({ id, turn, draft: null, error: shape });
      }
    };
    void load();
    return () => abort.abort();
  }, [api, id, turn]);
  const reload = useCallback(() => setTurn((old) => old + 1), []);
  const here = loaded.id === id && loaded.turn === turn;
  return { draft: here ? loaded.draft : null, error: here ? loaded.error : null, turn, reload };
}
