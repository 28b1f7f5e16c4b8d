import type { MarkerStyle } from "./markers.ts";
import type { Unit } from "./units.ts";

/** Usual order of marker styles from high to low; `first` and `plain` stand where the tree puts them. */
const RANK: Readonly<Record<MarkerStyle, number>> = {
  hash: 0,
  part: 1,
  big: 2,
  han: 3,
  "han-paren": 4,
  num: 5,
  decimal: 5.5,
  "num-paren": 6,
  circle: 7,
  first: 4.5,
  plain: 2.5,
};

interface Open {
  readonly key: string;
  readonly rank: number;
  value: number | null;
}

const BIG_PLAIN =
  /回顾|工作安排|目标任务|重点工作|主要任务|主要工作|总体要求|工作总结|工作部署|工作重点|工作建议|自身建设|指导思想|^\d{4}年|^今年|^过去|^今后|^20\*\*年|前言|结语|形势/u;

/** Level of each unit: 1 for the top headings of this speech's own tree, null for paragraphs. */
export function levelsOf(units: readonly Unit[]): (number | null)[] {
  const stack: Open[] = [];
  const plainRank = rankOfPlain(units);
  return units.map((unit) => {
    const { heading } = unit;
    if (!heading) return null;
    const { style, value, depth } = heading;
    const key =
      style === "hash" || style === "decimal"
        ? `${style}${depth}`
        : style === "plain"
          ? plainKey(unit)
          : style;
    const rank =
      style === "hash"
        ? depth * 0.1
        : style === "decimal"
          ? 5 + depth * 0.1
          : style === "plain"
            ? plainRank(unit)
            : RANK[style];
    const open = stack.findLastIndex((entry) => entry.key === key);
    if (open >= 0) stack.length = open + 1;
    else if (style !== "first") {
      const child = value === 1 && style !== "plain";
      while (stack.length > 0 && isAbove(rank, stack.at(-1)?.rank ?? 0, child)) stack.pop();
    }
    const top = stack.at(-1);
    if (open >= 0 && top) top.value = value;
    else stack.push({ key, rank, value });
    return stack.length;
  });
}

/** Whether a heading of this rank ends an open one; a list that starts at 1 may stand below one of its own rank. */
function isAbove(rank: number, open: number, child: boolean): boolean {
  return child ? open > rank : open >= rank;
}

function plainKey(unit: Unit): string {
  return BIG_PLAIN.test(unit.heading?.text ?? "") ? "plain-big" : "plain";
}

/** Headings without a marker rank above 一、 when 一、 starts anew below them, else below the lowest marker in use around them. */
function rankOfPlain(units: readonly Unit[]): (unit: Unit) => number {
  const headings = units.filter((unit) => unit.heading);
  const ranks = new Map<Unit, number>();
  headings.forEach((unit, i) => {
    if (unit.heading?.style !== "plain") return;
    const next = headings.slice(i + 1).find((later) => later.heading?.style !== "plain")?.heading;
    const before = headings.slice(0, i).findLast((earlier) => earlier.heading?.style !== "plain")?.heading;
    const big = plainKey(unit) === "plain-big";
    const under =
      !big &&
      headings
        .slice(0, i)
        .some((earlier) => earlier.heading?.style === "plain" && plainKey(earlier) === "plain-big");
    if (!before) ranks.set(unit, under ? 2.8 : 2.5);
    else if (next && next.value === 1 && RANK[next.style] <= RANK[before.style] && big)
      ranks.set(unit, RANK[next.style] - 0.5);
    else if (big && next && next.value !== null && next.value > 1 && next.style === before.style)
      ranks.set(unit, RANK[before.style] + 0.4);
    else if (big && !next && before.style !== "han") ranks.set(unit, 2.5);
    else ranks.set(unit, RANK[before.style] + 0.45);
  });
  return (unit) => ranks.get(unit) ?? RANK.plain;
}
