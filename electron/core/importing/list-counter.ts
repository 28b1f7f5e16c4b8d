import { formatNumber } from "./docx/number-format.ts";

export interface ListLevel {
  readonly start: number;
  /** Name of the number format as in ECMA-376, ST_NumberFormat. */
  readonly format: string;
  /** With %1 … %9 for the numbers of the levels. */
  readonly text: string;
  /** 0 = never restarts, n = only after a paragraph of level n or above; undefined = after any level above. */
  readonly restart: number | undefined;
  /** All numbers in Arabic figures. */
  readonly legal: boolean;
}

export interface NumberedList<Level extends ListLevel = ListLevel> {
  /** Lists with the same abstract definition count on together, as in Word. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Gives the number drawn before a paragraph of a list at a level (from 0); undefined for bullets and empty numbers. */
export type CountItem = (listId: string, list: NumberedList, at: number) => string | undefined;

/** Counts the items of a document's lists; to be asked once a paragraph, in the order of the document. */
export function createListCounter(): CountItem {
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  function count(listId: string, list: NumberedList, at: number): readonly (number | undefined)[] {
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    const override = list.startOverrides.get(at);
    const start = override ?? list.levels.get(at)?.start ?? 1;
    const firstUse = override !== undefined && !started.has(`${listId}/${at}`);
    started.add(`${listId}/${at}`);
    const before = firstUse ? undefined : counts[at];
    counts[at] = before === undefined ? start : before + 1;
    for (const [level, { restart }] of list.levels)
      if (level > at && (restart === undefined || at < restart)) counts[level] = undefined;
    return counts;
  }

  return (listId, list, at) => {
    const level = list.levels.get(at);
    if (!level) return undefined;
    const counts = count(listId, list, at);
    if (level.format === "bullet") return undefined;
    const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = list.levels.get(index);
      if (!shown) return "";
      return formatNumber(counts[index] ?? shown.start, level.legal ? "decimal" : shown.format);
    });
    return text.trim() === "" ? undefined : text.trim();
  };
}
