import { createListCounter, type ListLevel, type NumberedList } from "../list-counter.ts";
import type { NumberingRef, ParagraphStyle } from "./styles.ts";
import { attribute, child, elements, isOn, numberOf, valueOf, type Element } from "./xml.ts";

interface Level extends ListLevel {
  readonly paragraphStyle: string | undefined;
}

type List = NumberedList<Level>;

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
  const countItem = createListCounter();

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
    return countItem(numId, list, at);
  };
}
