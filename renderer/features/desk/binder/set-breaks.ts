import type { NodeKey } from "lexical";
import { meterSet, type HeadingBreak, type SetMeter } from "../../../../shared/domain/headings/set-meter.ts";
import type { OutlineEntry } from "../../../editor/digest/outline.ts";
import { siblingsOf } from "../../../editor/digest/siblings.ts";
import { zh } from "../../../strings/zh.ts";

/** Where a heading falls out of its set: a short mark and the whole of it. */
export interface BreakMark {
  readonly mark: string;
  readonly text: string;
}

function markOf(
  one: HeadingBreak | undefined,
  lengths: string | null,
  group: readonly OutlineEntry[],
): BreakMark | null {
  if (one === undefined || lengths === null) return null;
  if (one.lengths !== null)
    return {
      mark: zh.headings.markLengths(one.lengths),
      text: zh.headings.breakLengths(one.lengths, lengths),
    };
  if (one.repeats !== null) {
    const { word, at } = one.repeats;
    return { mark: zh.headings.markRepeats(word), text: zh.headings.repeats(group[at]?.number ?? "", word) };
  }
  if (one.hollow) return { mark: zh.headings.markHollow, text: zh.headings.hollow };
  return one.pattern ? { mark: zh.headings.markPattern, text: zh.headings.breakPattern } : null;
}

export function meterOf(group: readonly OutlineEntry[]): SetMeter {
  return meterSet(group.map(({ heading }) => heading ?? ""));
}

/** The breaks of all sets of sibling headings, by heading. */
export function setBreaks(entries: readonly OutlineEntry[]): Map<NodeKey, BreakMark> {
  const marks = new Map<NodeKey, BreakMark>();
  const seen = new Set<NodeKey>();
  for (const entry of entries) {
    if (seen.has(entry.key)) continue;
    const group = siblingsOf(entries, entry.key);
    const meter = meterOf(group);
    group.forEach(({ key }, at) => {
      seen.add(key);
      const mark = markOf(meter.breaks[at], meter.lengths, group);
      if (mark !== null) marks.set(key, mark);
    });
  }
  return marks;
}
