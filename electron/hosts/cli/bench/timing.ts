export interface Timing {
  readonly name: string;
  readonly queries: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  /** Matching blocks a query. */
  readonly meanTotal: number;
}

/**
 * Runs every query once after a short warm-up, or `rounds` times, all queries in each round; of the rounds of a query the
 * fastest counts, which is what it costs while nothing else runs. Times are wall clock.
 */
export async function timeQueries(
  name: string,
  queries: readonly string[],
  run: (query: string) => Promise<number>,
  rounds = 1,
): Promise<Timing> {
  for (const query of queries.slice(0, 3)) await run(query);
  const times = queries.map(() => Number.POSITIVE_INFINITY);
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [number, query] of queries.entries()) {
      const start = performance.now();
      total += await run(query);
      times[number] = Math.min(times[number] ?? 0, performance.now() - start);
    }
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
    meanTotal: total / Math.max(1, queries.length * rounds),
  };
}
