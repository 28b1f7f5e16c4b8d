import { viewOf } from "./file-information.ts";
import { modifiers, SPRM } from "./properties.ts";

/** What paragraphs take from their style. */
export interface DocStyle {
  readonly name: string;
  /** 1 = top. */
  readonly outlineLevel: number | undefined;
  /** Number of the list (1-based; 0 = none) and level (from 0). */
  readonly list: number | undefined;
  readonly listLevel: number | undefined;
}

export type ParagraphProperties = Omit<DocStyle, "name">;

/** Built-in styles have names in the language of the program that wrote the file; these are what Word calls them in docx. */
function builtInName(id: number): string | undefined {
  if (id === 0) return "Normal";
  if (id >= 1 && id <= 9) return `heading ${id}`;
  if (id >= 19 && id <= 27) return `toc ${id - 18}`;
  return id === 62 ? "Title" : id === 74 ? "Subtitle" : undefined;
}

/** Reads a grpprl on top of what holds without it. Outline level 9 is running text. */
export function applyModifiers(bytes: Uint8Array, before: ParagraphProperties): ParagraphProperties {
  let { outlineLevel, list, listLevel } = before;
  for (const { code, operand } of modifiers(bytes)) {
    if (code === SPRM.outlineLevel)
      outlineLevel = operand.getUint8(0) < 9 ? operand.getUint8(0) + 1 : undefined;
    else if (code === SPRM.list) list = operand.getInt16(0, true);
    else if (code === SPRM.listLevel) listLevel = operand.getUint8(0);
  }
  return { outlineLevel, list, listLevel };
}

interface Definition {
  readonly name: string;
  readonly base: number;
  readonly builtInLevel: number | undefined;
  readonly modifiers: Uint8Array;
}

const NO_BASE = 0xfff;
const PARAGRAPH = 1;

function readDefinition(std: Uint8Array, baseSize: number): Definition | undefined {
  const view = viewOf(std);
  const id = view.getUint16(0, true) & 0xfff;
  const kindAndBase = view.getUint16(2, true);
  if ((kindAndBase & 0xf) !== PARAGRAPH) return undefined;
  const length = view.getUint16(baseSize, true);
  const nameStart = baseSize + 2;
  const name = new TextDecoder("utf-16le").decode(std.subarray(nameStart, nameStart + length * 2));
  const at = nameStart + length * 2 + 2;
  const size = at + 2 <= std.length ? view.getUint16(at, true) : 0;
  return {
    name: builtInName(id) ?? name.split(",")[0] ?? name,
    base: kindAndBase >> 4,
    builtInLevel: id >= 1 && id <= 9 ? id : undefined,
    modifiers: std.subarray(at + 4, at + 2 + size),
  };
}

/** Reads the style sheet (STSH, [MS-DOC] 2.9.271); the result gives a style by its number. */
export function readStyles(sheet: Uint8Array): (style: number) => DocStyle | undefined {
  const definitions: (Definition | undefined)[] = [];
  if (sheet.length > 6) {
    const view = viewOf(sheet);
    const baseSize = view.getUint16(4, true);
    let at = 2 + view.getUint16(0, true);
    while (at + 2 <= sheet.length && definitions.length < 4096) {
      const size = view.getUint16(at, true);
      const std = sheet.subarray(at + 2, at + 2 + size);
      definitions.push(std.length > baseSize + 2 ? readDefinition(std, baseSize) : undefined);
      at += 2 + size + (size % 2);
    }
  }
  const resolved = new Map<number, DocStyle | undefined>();

  function resolve(style: number, depth: number): DocStyle | undefined {
    if (resolved.has(style)) return resolved.get(style);
    const definition = definitions[style];
    if (!definition || depth > 30) return undefined;
    const base = definition.base === NO_BASE ? undefined : resolve(definition.base, depth + 1);
    const found: DocStyle = {
      name: definition.name,
      ...applyModifiers(definition.modifiers, {
        outlineLevel: definition.builtInLevel ?? base?.outlineLevel,
        list: base?.list,
        listLevel: base?.listLevel,
      }),
    };
    resolved.set(style, found);
    return found;
  }

  return (style) => resolve(style, 0);
}
