import { attribute, child, elements, numberOf, valueOf, type Element } from "./xml.ts";

export interface NumberingRef {
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/** What a paragraph takes from its style and the styles that one is based on. */
export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  /** 1 = top. */
  readonly outlineLevel: number | undefined;
  readonly numbering: NumberingRef;
}

/** w:outlineLvl counts from 0, and 9 means running text (ECMA-376 part 1, 17.3.1.20). */
export function outlineLevelOf(properties: Element | undefined): number | undefined {
  const level = numberOf(properties, "outlineLvl");
  return level === undefined || level < 0 || level > 8 ? undefined : level + 1;
}

export function numberingOf(properties: Element | undefined): NumberingRef {
  return { numId: valueOf(properties, "numPr", "numId"), level: numberOf(properties, "numPr", "ilvl") };
}

/** Word's own styles "heading 1" to "heading 9" have their level even where the file does not say so. */
function builtInLevel(name: string): number | undefined {
  const level = /^heading ([1-9])$/iu.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Reads styles.xml; the result gives the style of an id, or of paragraphs without one. */
export function readStyles(
  root: Element | undefined,
): (id: string | undefined) => ParagraphStyle | undefined {
  const definitions = new Map<string, Element>();
  let defaultId: string | undefined;
  for (const style of root ? elements(root, "style") : []) {
    const id = attribute(style, "styleId");
    if (id === undefined) continue;
    definitions.set(id, style);
    const type = attribute(style, "type") ?? "paragraph";
    if (type === "paragraph" && ["1", "true", "on"].includes(attribute(style, "default") ?? ""))
      defaultId = id;
  }
  const resolved = new Map<string, ParagraphStyle>();

  function resolve(id: string, seen: ReadonlySet<string>): ParagraphStyle | undefined {
    const known = resolved.get(id);
    if (known) return known;
    const definition = definitions.get(id);
    if (!definition || seen.has(id)) return undefined;
    const basedOn = valueOf(definition, "basedOn");
    const base = basedOn === undefined ? undefined : resolve(basedOn, new Set([...seen, id]));
    const properties = child(definition, "pPr");
    const own = numberingOf(properties);
    const hasOutline = child(properties, "outlineLvl") !== undefined;
    const name = valueOf(definition, "name") ?? id;
    const style: ParagraphStyle = {
      id,
      name,
      outlineLevel: hasOutline ? outlineLevelOf(properties) : (builtInLevel(name) ?? base?.outlineLevel),
      numbering: {
        numId: own.numId ?? base?.numbering.numId,
        level: own.level ?? base?.numbering.level,
      },
    };
    resolved.set(id, style);
    return style;
  }

  return (id) => {
    const wanted = id ?? defaultId;
    return wanted === undefined ? undefined : resolve(wanted, new Set());
  };
}
