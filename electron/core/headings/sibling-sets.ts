/** A heading as it stands in a speech. */
interface Placed {
  readonly level: number;
}

/** Headings of one speech, in order, grouped by the heading they stand under; each group in order. */
export function siblingSets<T extends Placed>(headings: readonly T[]): T[][] {
  const sets: T[][] = [];
  const open: T[][] = [];
  for (const heading of headings) {
    open.length = Math.min(open.length, heading.level + 1);
    let set = open[heading.level];
    if (set === undefined) {
      set = [];
      open[heading.level] = set;
      sets.push(set);
    }
    set.push(heading);
  }
  return sets;
}
