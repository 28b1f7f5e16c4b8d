import type { MarkerStyle } from "./markers.ts";
import type { Unit } from "./units.ts";

/** Styles of which a text may count one list inside another. */
const NESTING: ReadonlySet<MarkerStyle> = new Set(["han", "han-paren", "num", "num-paren"]);
/** Places of the styles from high to low, where a text uses them as usual. */
const HIGHER: Readonly<Partial<Record<MarkerStyle, MarkerStyle>>> = { han: "han-paren" };

/**
 * Headings that begin a list inside a list of the same style (「三、」 with 「一、」 to 「四、」 below it, then 「四、」), or 一、 inside a list of
 * （一） that goes on behind them: the outer list is known by its next number, which comes when the inner one is over.
 */
export function nestedStarts(units: readonly Unit[]): ReadonlySet<Unit> {
  const marked = units.filter(({ heading }) => heading && heading.style !== "plain");
  const found = new Set<Unit>();
  marked.forEach((unit, i) => {
    const style = unit.heading?.style ?? "plain";
    if (unit.heading?.value !== 1 || !NESTING.has(style)) return;
    if (goesOnBehind(marked, i, style) || goesOnBehind(marked, i, HIGHER[style])) found.add(unit);
  });
  return found;
}

/** The list of `style` that is open above the heading at `at` has its next number behind the list that begins there. */
function goesOnBehind(marked: readonly Unit[], at: number, style: MarkerStyle | undefined): boolean {
  const start = marked[at]?.heading;
  if (!style || !start) return false;
  const before = marked.slice(0, at).findLast(({ heading }) => heading?.style === style)?.heading;
  const outer = before?.value ?? 0;
  if (outer < 1) return false;
  if (style !== start.style) return nextOf(marked, at, style) === outer + 1;
  const above = marked[at - 1]?.heading?.style;
  let runs = [1];
  for (const { heading } of marked.slice(at + 1)) {
    if (heading?.style !== style) {
      if (heading?.style === above) runs = [];
      continue;
    }
    const { value } = heading;
    if (value === null) return false;
    if (value === 1) {
      runs.push(1);
      continue;
    }
    const run = runs.findLastIndex((last) => last + 1 === value);
    if (run >= 0) runs = [...runs.slice(0, run), value];
    else return value === outer + 1;
  }
  return false;
}

/** The first number of that style behind `at`. */
function nextOf(marked: readonly Unit[], at: number, style: MarkerStyle): number | null {
  return marked.slice(at + 1).find(({ heading }) => heading?.style === style)?.heading?.value ?? null;
}
