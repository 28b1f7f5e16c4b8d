import { givenRanks, type GivenRank } from "./given-levels.ts";
import type { MarkerStyle } from "./markers.ts";
import { nestedStarts } from "./nested-runs.ts";
import { isEdge, type Unit } from "./units.ts";

/** Usual order of marker styles from high to low; `first` stands below what is open where it begins, `plain` where the tree puts it. */
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

/** Where 第一， stands at the top of the tree, everything else stands below it. */
const TOP_FIRST = 0;

interface Open {
  readonly key: string;
  readonly rank: number;
  value: number | null;
}

const BIG_PLAIN =
  /回顾|工作安排|目标任务|重点工作|工作的?建议|主要任务|主要工作|总体要求|工作总结|工作部署|工作重点|工作建议|自身建设|指导思想|^\d{4}年|^今年|^过去|^今后|^20\*\*年|^前言|^引言|^结语|^结束语|^关于.{2,12}工作$|形势/u;

/** Level of each unit: 1 for the top headings of this speech's own tree, null for paragraphs. */
export function levelsOf(units: readonly Unit[]): (number | null)[] {
  const stack: Open[] = [];
  const kinds = plainKinds(units);
  const plainRank = rankOfPlain(units, kinds);
  const givenPlace = givenRanks(units, markedPlace);
  const nested = nestedStarts(units);
  return units.map((unit) => {
    const { heading } = unit;
    if (!heading) return null;
    const { style, value, given } = heading;
    const { key, rank } =
      style !== "plain"
        ? markedPlace(unit)
        : given !== null
          ? givenPlace(given)
          : { key: kinds.get(unit) ?? "plain", rank: plainRank(unit) };
    const inner = nested.has(unit);
    const open = inner ? -1 : placeOf(stack, key, value);
    if (open >= 0) stack.length = open + 1;
    else if (inner || style === "first")
      stack.push({ key, rank: (stack.at(-1)?.rank ?? TOP_FIRST) + 0.05, value });
    else {
      const child = value === 1 && style !== "plain";
      while (stack.length > 0 && isAbove(rank, stack.at(-1)?.rank ?? 0, child)) stack.pop();
    }
    const top = stack.at(-1);
    if (open >= 0 && top) top.value = value;
    else if (!inner && style !== "first") stack.push({ key, rank, value });
    return stack.length;
  });
}

/** The open list that a heading belongs to: among lists of one style the innermost whose next number it has, else the innermost. */
function placeOf(stack: readonly Open[], key: string, value: number | null): number {
  const next = stack.findLastIndex((entry) => entry.key === key && value === (entry.value ?? 0) + 1);
  return next >= 0 ? next : stack.findLastIndex((entry) => entry.key === key);
}

function markedPlace({ heading }: Unit): GivenRank {
  const { style, depth } = heading ?? { style: "plain", depth: 1 };
  if (style === "hash") return { key: `hash${depth}`, rank: depth * 0.1 };
  if (style === "decimal") return { key: `decimal${depth}`, rank: 5 + depth * 0.1 };
  return { key: style, rank: RANK[style] };
}

/** Whether a heading of this rank ends an open one; a list that starts at 1 may stand below one of its own rank. */
function isAbove(rank: number, open: number, child: boolean): boolean {
  return child ? open > rank : open >= rank;
}

type PlainKind = "plain" | "plain-big";

/** Which headings without a marker head whole parts of the speech; those that begin like two others are one list, whatever they name. */
function plainKinds(units: readonly Unit[]): ReadonlyMap<Unit, PlainKind> {
  const plain = units.filter(({ heading }) => heading?.style === "plain");
  const beginnings = new Map<string, number>();
  const beginning = (unit: Unit): string => unit.heading?.text.slice(0, 4) ?? "";
  for (const unit of plain) beginnings.set(beginning(unit), (beginnings.get(beginning(unit)) ?? 0) + 1);
  const anew = newListHeads(units);
  const isBig = (unit: Unit): boolean =>
    anew.has(unit) ||
    ((beginnings.get(beginning(unit)) ?? 0) < 3 && BIG_PLAIN.test(unit.heading?.text ?? ""));
  const leads = new Set(plain.filter(isBig).map(leadLength));
  return new Map(
    plain.map((unit) => {
      const lead = leadLength(unit);
      return [unit, isBig(unit) || (lead > 0 && leads.has(lead)) ? "plain-big" : "plain"];
    }),
  );
}

/** Units before a ： inside the heading (「站在新起点：…」), 0 without one: parts of one speech are named alike. */
const leadLength = ({ heading }: Unit): number => Math.max(0, heading?.text.search(/[：:]/u) ?? 0);

/** Headings without a marker right above a list that begins anew in the style in which it counted on above them. */
function newListHeads(units: readonly Unit[]): ReadonlySet<Unit> {
  const headings = units.filter(({ heading }) => heading);
  return new Set(
    headings.filter((unit, i) => {
      const list = headings[i + 1]?.heading;
      if (!list || list.value !== 1 || list.style === "plain") return false;
      if (unit.heading?.style !== "plain" || unit.row.plain.endsWith("。")) return false;
      const before = headings.slice(0, i).findLast(({ heading }) => heading?.style === list.style)?.heading;
      return (before?.value ?? 0) >= 2;
    }),
  );
}

/** Headings without a marker rank above 一、 when 一、 starts anew below them, else below the lowest marker in use around them. */
function rankOfPlain(units: readonly Unit[], kinds: ReadonlyMap<Unit, PlainKind>): (unit: Unit) => number {
  const headings = units.filter((unit) => unit.heading);
  const ranks = new Map<Unit, number>();
  let bigRank = Infinity;
  const top = Math.min(...headings.map(({ heading }) => (heading ? RANK[heading.style] : RANK.circle)));
  headings.forEach((unit, i) => {
    if (unit.heading?.style !== "plain") return;
    if (isEdge(unit.heading.text)) {
      ranks.set(unit, top);
      return;
    }
    const next = headings.slice(i + 1).find((later) => later.heading?.style !== "plain")?.heading;
    const before = headings.slice(0, i).findLast((earlier) => earlier.heading?.style !== "plain")?.heading;
    const big = kinds.get(unit) === "plain-big";
    const under =
      !big &&
      headings
        .slice(0, i)
        .some((earlier) => earlier.heading?.style === "plain" && kinds.get(earlier) === "plain-big");
    if (!before && unit.row.plain.endsWith("。")) ranks.set(unit, RANK.han + 0.45);
    else if (!before) ranks.set(unit, under ? 2.8 : 2.5);
    else if (next && next.value === 1 && RANK[next.style] <= RANK[before.style] && big)
      ranks.set(unit, RANK[next.style] - 0.5);
    else if (big && next && next.value !== null && next.value > 1 && next.style === before.style)
      ranks.set(unit, RANK[before.style] + 0.4);
    else if (big && !next && before.style !== "han") ranks.set(unit, 2.5);
    else if (big && bigRank < RANK[before.style]) ranks.set(unit, bigRank);
    else ranks.set(unit, RANK[before.style] + 0.45);
    if (big) bigRank = ranks.get(unit) ?? bigRank;
  });
  return (unit) => ranks.get(unit) ?? RANK.plain;
}
