import { useCallback, useEffect, useState } from "react";
import { AppError, type ErrorShape } from "../../shared/contract/errors.ts";
import type { EventName } from "../../shared/contract/events.ts";
import type { Input, MethodName, Output } from "../../shared/contract/methods.ts";
import { useApi } from "./api-context.tsx";

/** What went wrong, as a shape with a Chinese message; anything unforeseen is `internal`. */
export function errorOf(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError("internal", {}, { cause: error });
}

export interface QueryState<T> {
  /** The newest answer; stays while a newer one is fetched. */
  readonly value: T | null;
  readonly error: ErrorShape | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

interface Settled<T> {
  readonly request: string;
  readonly value: T | null;
  readonly error: ErrorShape | null;
}

/**
 * Calls a query and keeps its answer: again when the input changes (the older call is aborted), and when one of the
 * `stale` events comes. `input` null asks nothing.
 */
export function useQuery<N extends MethodName>(
  method: N,
  input: Input<N> | null,
  stale: readonly EventName[] = [],
): QueryState<Output<N>> {
  const api = useApi();
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((old) => old + 1), []);
  const request = input === null ? "" : JSON.stringify([turn, input]);
  const events = stale.join(" ");
  const [settled, setSettled] = useState<Settled<Output<N>>>({ request: "", value: null, error: null });

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const ask = async (): Promise<void> => {
      const [, params] = JSON.parse(request) as [number, Input<N>];
      try {
        const value = await api.call(method, params, { signal });
        if (!signal.aborted) setSettled({ request, value, error: null });
      } catch (error) {
        if (!signal.aborted) setSettled((old) => ({ request, value: old.value, error: errorOf(error) }));
      }
    };
    if (request) void ask();
    return () => abort.abort();
  }, [api, method, request]);

  useEffect(() => {
    const names = events.split(" ").filter((name): name is EventName => name !== "");
    const stops = names.map((name) => api.on(name, reload));
    return () => stops.forEach((stop) => stop());
  }, [api, events, reload]);

  const failed = settled.error !== null;
  useEffect(
    () => (failed ? api.on("backend.state", (state) => state.status === "ready" && reload()) : undefined),
    [api, failed, reload],
  );

  if (!request) return { value: null, error: null, loading: false, reload };
  return { value: settled.value, error: settled.error, loading: settled.request !== request, reload };
}
