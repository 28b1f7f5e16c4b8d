import type { Unit } from "./units.ts";

/** How far apart neighbouring outline levels rank where no marker tells. */
const STEP = 0.3;
const TOP = 1;

export interface GivenRank {
  /** Headings of one key are siblings. */
  readonly key: string;
  readonly rank: number;
}

/**
 * Ranks for headings without a marker whose outline level the file itself gives: that of the marked headings of the same outline level,
 * else between those of the levels around it. `rankOf` and `keyOf` tell them for a marked heading.
 */
export function givenRanks(
  units: readonly Unit[],
  marked: (unit: Unit) => GivenRank,
): (given: number) => GivenRank {
  const known = new Map<number, GivenRank>();
  for (const unit of units) {
    const given = unit.heading?.given ?? null;
    if (given !== null && unit.heading?.style !== "plain" && !known.has(given))
      known.set(given, marked(unit));
  }
  return (given) => {
    const same = known.get(given);
    if (same) return same;
    const key = `given${given}`;
    const levels = [...known.keys()].toSorted((a, b) => a - b);
    const above = levels.findLast((level) => level < given);
    if (above !== undefined) return { key, rank: (known.get(above)?.rank ?? TOP) + STEP * (given - above) };
    const below = levels[0];
    if (below !== undefined) return { key, rank: (known.get(below)?.rank ?? TOP) - STEP * (below - given) };
    return { key, rank: TOP + STEP * given };
  };
}
