export interface Timing {
  readonly name: string;
  readonly queries: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  /** Matching blocks a query. */
  readonly meanTotal: number;
}

/** Runs every query once after a short warm-up; times are wall clock. */
export async function timeQueries(
  name: string,
  queries: readonly string[],
  run: (query: string) => Promise<number>,
): Promise<Timing> {
  for (const query of queries.slice(0, 3)) await run(query);
  const times: number[] = [];
  let total = 0;
  for (const query of queries) {
    const start = performance.now();
    total += await run(query);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    name,
    queries: queries.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    maxMs: times.at(-1) ?? 0,
    meanTotal: total / Math.max(1, queries.length),
  };
}
