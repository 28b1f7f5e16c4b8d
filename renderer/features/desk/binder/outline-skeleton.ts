import type { OwnTemplate } from "../../../../shared/contract/methods/templates.ts";
import type { Outline, OutlineEntry } from "../../../editor/digest/outline.ts";
import { zh } from "../../../strings/zh.ts";

const DEFAULT_MINUTES = 30;
const LEAST = 0.01;

/** Shares by what was set, else by length, else alike; they sum to 1. */
function sharesOf(entries: readonly OutlineEntry[]): number[] {
  const given = entries.map(({ share, chars }) => share ?? chars);
  const even = entries.some(({ share }) => share === null) && entries.every(({ chars }) => chars === 0);
  const weights = even
    ? entries.map(() => 1)
    : entries.every(({ share }) => share !== null)
      ? given
      : entries.map(({ chars }) => Math.max(1, chars));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.map((weight) => Math.min(1, Math.max(LEAST, weight / total)));
}

/** A heading as template text: what is still open in it stays a slot. */
const words = ({ heading }: OutlineEntry): string =>
  (heading ?? "")
    .replaceAll("{", "｛")
    .replaceAll("}", "｝")
    .replaceAll(/〔([^〔〕\n]{1,40})〕/gu, "{text:$1}")
    .trim();

/** The outline of a draft as a skeleton to save: parts with their headings of the second level. */
export function outlineSkeleton(
  { entries }: Outline,
  occasion: string | null,
  minutes: number | null,
): OwnTemplate {
  const tops = entries.filter(
    (entry) => entry.level === 1 && (entry.heading === null || words(entry) !== ""),
  );
  const shares = sharesOf(tops);
  const parts = tops.map((top, at) => {
    const start = entries.indexOf(top);
    const end = entries.findIndex((entry, place) => place > start && entry.level === 1);
    const points = entries
      .slice(start + 1, end < 0 ? entries.length : end)
      .filter((entry) => entry.level === 2 && words(entry) !== "");
    const pointShares = sharesOf(points);
    return {
      role: top.role,
      heading: words(top),
      share: shares[at] ?? LEAST,
      points: points.map((point, place) => ({ heading: words(point), share: pointShares[place] ?? LEAST })),
    };
  });
  return {
    type: "skeleton",
    occasion: occasion ?? "",
    name: zh.templates.ownSkeletonName,
    description: zh.templates.ownDescription,
    minutes: minutes ?? DEFAULT_MINUTES,
    parts,
  };
}
