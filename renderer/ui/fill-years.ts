export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** How far back the bars go. */
const LONGEST = 25;

/** The years from first to last without gaps, ascending; of a longer span the newest 25. */
export function fillYears(years: readonly YearCount[]): YearCount[] {
  const counts = new Map(years.filter(({ year }) => year > 0).map(({ year, count }) => [year, count]));
  if (counts.size === 0) return [];
  const last = Math.max(...counts.keys());
  const first = Math.max(Math.min(...counts.keys()), last - LONGEST + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, count: counts.get(year) ?? 0 };
  });
}
