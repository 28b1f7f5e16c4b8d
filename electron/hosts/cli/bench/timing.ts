export interface Timing {
  readonly name: string;
  readonly queries: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  /** Matching blocks a query. */
  readonly meanTotal: number;
}

type Run = (query: string) => Promise<number>;

interface Measured {
  /** Of each query the fastest so far. */
  readonly times: number[];
  total: number;
}

function timingOf(name: string, { times, total }: Measured, runs: number): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    name,
    queries: times.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    maxMs: sorted.at(-1) ?? 0,
    meanTotal: total / Math.max(1, runs),
  };
}

/** Queries of one kind. */
export interface Asked {
  readonly name: string;
  /** Asked before the others and not counted: a program that has been used for a while is measured, its code compiled. */
  readonly warmUp: readonly string[];
  readonly queries: readonly string[];
}

/** Those that count are the last `count` of what was drawn. */
export function asked(name: string, drawn: readonly string[], count: number): Asked {
  const warm = Math.max(0, drawn.length - count);
  return { name, warmUp: drawn.slice(0, warm), queries: drawn.slice(warm) };
}

/**
 * Runs every query in all of several ways one after the other, so that what else the machine does falls on all of them alike; after the
 * warm-up, in several rounds over all queries. Of the rounds of a query the fastest counts, which is what it costs while nothing else runs.
 * Times are wall clock; one timing a way.
 */
export async function timeSideBySide(
  { name, warmUp, queries }: Asked,
  runs: readonly Run[],
  rounds: number,
): Promise<Timing[]> {
  for (const query of warmUp) for (const run of runs) await run(query);
  const ways = runs.map((run) => ({
    run,
    measured: { times: queries.map(() => Number.POSITIVE_INFINITY), total: 0 } as Measured,
  }));
  for (let round = 0; round < rounds; round++) {
    for (const [number, query] of queries.entries()) {
      for (const { run, measured } of ways) {
        const start = performance.now();
        measured.total += await run(query);
        measured.times[number] = Math.min(measured.times[number] ?? 0, performance.now() - start);
      }
    }
  }
  return ways.map(({ measured }) => timingOf(name, measured, queries.length * rounds));
}

/** Runs every query once after the warm-up. */
export async function timeQueries(queries: Asked, run: Run): Promise<Timing> {
  const [timing] = await timeSideBySide(queries, [run], 1);
  return timing as Timing;
}
