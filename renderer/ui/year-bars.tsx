import { zh } from "../strings/zh.ts";
import { fillYears, type YearCount } from "./fill-years.ts";
import "./year-bars.css";

interface YearBarsProps {
  readonly years: readonly YearCount[];
  readonly label: string;
  /** The years that are chosen. */
  readonly chosen?: readonly number[];
  /** Makes each bar a button. */
  readonly onChoose?: (year: number) => void;
}

/** A bar and the gap after it, where there are few. */
const WIDEST_PX = 24;
const NONE: readonly number[] = [];

/** How many in each year, as a row of bars with the first and the last year below. */
export function YearBars({ years, label, chosen = NONE, onChoose }: YearBarsProps) {
  const bars = fillYears(years);
  const first = bars[0];
  const last = bars.at(-1);
  if (!first || !last) return null;
  const largest = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <div role="group" aria-label={label} style={{ maxWidth: bars.length * WIDEST_PX }}>
      <div className="year-bars" data-chosen={chosen.length > 0 || undefined}>
        {bars.map(({ year, count }) => {
          const title = zh.common.yearCount(year, count);
          const bar = <i style={{ height: count > 0 ? `${Math.max(8, (100 * count) / largest)}%` : 0 }} />;
          if (!onChoose) {
            return (
              <span key={year} role="img" title={title} aria-label={title}>
                {bar}
              </span>
            );
          }
          return (
            <button
              key={year}
              type="button"
              className="plain-button"
              title={title}
              aria-label={title}
              aria-pressed={chosen.includes(year)}
              disabled={count === 0}
              onClick={() => onChoose(year)}
            >
              {bar}
            </button>
          );
        })}
      </div>
      <div className="year-bars-ends" aria-hidden>
        <span>{first.year}</span>
        {last.year !== first.year && <span>{last.year}</span>}
      </div>
    </div>
  );
}
