import { formatNumber } from "./number-format.ts";
import type { NumberingRef, ParagraphStyle } from "./styles.ts";
import { attribute, child, elements, isOn, numberOf, valueOf, type Element } from "./xml.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** With %1 … %9 for the numbers of the levels. */
  readonly text: string;
  readonly paragraphStyle: string | undefined;
  /** 0 = never restarts, n = only after a paragraph of level n or above; undefined = after any level above. */
  readonly restart: number | undefined;
  /** All numbers in Arabic figures. */
  readonly legal: boolean;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

function readLevel(element: Element): Level {
  return {
    start: numberOf(element, "start") ?? 0,
    format: valueOf(element, "numFmt") ?? "decimal",
    text: valueOf(element, "lvlText") ?? "",
    paragraphStyle: valueOf(element, "pStyle"),
    restart: numberOf(element, "lvlRestart"),
    legal: isOn(element, "isLgl"),
  };
}

function readLevels(parent: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of elements(parent, "lvl"))
    levels.set(Number(attribute(level, "ilvl") ?? 0), readLevel(level));
  return levels;
}

function readList(
  num: Element,
  abstracts: ReadonlyMap<string, Element>,
  follow: (styleId: string) => string | undefined,
): List | undefined {
  let abstractId = valueOf(num, "abstractNumId") ?? "";
  const link = valueOf(abstracts.get(abstractId), "numStyleLink");
  if (link !== undefined) abstractId = follow(link) ?? abstractId;
  const abstract = abstracts.get(abstractId);
  if (!abstract) return undefined;
  const levels = readLevels(abstract);
  const startOverrides = new Map<number, number>();
  for (const override of elements(num, "lvlOverride")) {
    const level = Number(attribute(override, "ilvl") ?? 0);
    const own = child(override, "lvl");
    if (own) levels.set(level, readLevel(own));
    const start = numberOf(override, "startOverride");
    if (start !== undefined) startOverrides.set(level, start);
  }
  return { abstractId, levels, startOverrides };
}

/** Gives the number drawn before each numbered paragraph; asked once a paragraph, in the order of the document. */
export type NumberParagraph = (own: NumberingRef, style: ParagraphStyle | undefined) => string | undefined;

/** Reads numbering.xml. Lists with the same abstract definition count on together, as in Word. */
export function readNumbering(
  root: Element | undefined,
  styleOf: (id: string | undefined) => ParagraphStyle | undefined,
): NumberParagraph {
  const abstracts = new Map<string, Element>();
  const nums = new Map<string, Element>();
  for (const element of root ? elements(root, "abstractNum") : [])
    abstracts.set(attribute(element, "abstractNumId") ?? "", element);
  for (const element of root ? elements(root, "num") : [])
    nums.set(attribute(element, "numId") ?? "", element);

  const lists = new Map<string, List | undefined>();
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  /** A list that only points to a numbering style takes that style's definition. */
  function abstractOfStyle(styleId: string): string | undefined {
    const num = nums.get(styleOf(styleId)?.numbering.numId ?? "");
    return num && valueOf(num, "abstractNumId");
  }

  function listOf(numId: string): List | undefined {
    if (!lists.has(numId)) {
      const num = nums.get(numId);
      lists.set(numId, num && readList(num, abstracts, abstractOfStyle));
    }
    return lists.get(numId);
  }

  function count(numId: string, list: List, at: number): readonly (number | undefined)[] {
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    const override = list.startOverrides.get(at);
    const start = override ?? list.levels.get(at)?.start ?? 1;
    const firstUse = override !== undefined && !started.has(`${numId}/${at}`);
    started.add(`${numId}/${at}`);
    const before = firstUse ? undefined : counts[at];
    counts[at] = before === undefined ? start : before + 1;
    for (const [level, { restart }] of list.levels)
      if (level > at && (restart === undefined || at < restart)) counts[level] = undefined;
    return counts;
  }

  return (own, style) => {
    const numId = own.numId ?? style?.numbering.numId;
    if (numId === undefined || numId === "0") return undefined;
    const list = listOf(numId);
    if (!list) return undefined;
    const styled =
      own.numId === undefined
        ? [...list.levels].find(([, level]) => level.paragraphStyle === style?.id)
        : undefined;
    const at = own.level ?? styled?.[0] ?? style?.numbering.level ?? 0;
    const level = list.levels.get(at);
    if (!level) return undefined;
    const counts = count(numId, list, at);
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
