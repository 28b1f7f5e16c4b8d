import type { FieldStack } from "./field-stack.ts";
import { attribute, child, elements, isOn, textOf, type Element } from "./xml.ts";

/** What the runs of one paragraph hold. */
export interface InlineSink {
  /** Shown text; "\n" is a line break. */
  readonly text: (text: string) => void;
  /** A text box anchored here (w:txbxContent). */
  readonly box: (content: Element) => void;
  readonly note: (kind: "footnote" | "endnote", id: string) => void;
  readonly field: (type: string | undefined) => void;
}

/** Wrappers whose content is part of the text: accepted insertions, links, content controls, smart tags. */
const TRANSPARENT = new Set([
  "ins",
  "moveTo",
  "hyperlink",
  "smartTag",
  "sdt",
  "sdtContent",
  "customXml",
  "fldSimple",
  "dir",
  "bdo",
  "rubyBase",
  "ruby",
]);

/** Word writes new shapes twice, for itself and for older programs; only one of them is text. */
function alternative(element: Element): Element | undefined {
  return child(element, "Choice") ?? child(element, "Fallback");
}

/** Drawings hold text boxes at any depth. */
function findBoxes(element: Element, sink: InlineSink): void {
  for (const inner of elements(element)) {
    if (inner.name === "txbxContent") sink.box(inner);
    else if (inner.name === "AlternateContent") {
      const chosen = alternative(inner);
      if (chosen) findBoxes(chosen, sink);
    } else findBoxes(inner, sink);
  }
}

/** Symbols of the private use area belong to picture fonts and mean nothing as text. */
function symbol(element: Element): string {
  const code = Number.parseInt(attribute(element, "char") ?? "", 16);
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? "" : String.fromCodePoint(code);
}

function readRunChild(element: Element, sink: InlineSink, fields: FieldStack): void {
  switch (element.name) {
    case "t":
      return sink.text(textOf(element));
    case "tab":
    case "ptab":
      return sink.text("\t");
    case "br":
    case "cr":
      return sink.text("\n");
    case "noBreakHyphen":
      return sink.text("-");
    case "sym":
      return sink.text(symbol(element));
    case "fldChar":
      return sink.field(attribute(element, "fldCharType"));
    case "instrText":
      return fields.instruct(textOf(element));
    case "footnoteReference":
      return sink.note("footnote", attribute(element, "id") ?? "");
    case "endnoteReference":
      return sink.note("endnote", attribute(element, "id") ?? "");
    case "drawing":
    case "pict":
    case "object":
      return findBoxes(element, sink);
    case "AlternateContent": {
      const chosen = alternative(element);
      if (chosen) for (const inner of elements(chosen)) readRunChild(inner, sink, fields);
      return undefined;
    }
    case "ruby":
      return readInline(element, sink, fields);
    default:
      return undefined;
  }
}

/** Formulas: the letters and signs in their order, without the layout. */
function readFormula(element: Element, sink: InlineSink): void {
  for (const inner of elements(element)) {
    if (inner.name === "t") sink.text(textOf(inner));
    else readFormula(inner, sink);
  }
}

/** Walks the runs under a paragraph in order. Deleted and moved-away text and hidden runs are left out. */
export function readInline(parent: Element, sink: InlineSink, fields: FieldStack): void {
  for (const element of elements(parent)) {
    const name = element.name;
    if (name === "r") {
      const properties = child(element, "rPr");
      if (properties && isOn(properties, "vanish")) continue;
      for (const part of elements(element)) readRunChild(part, sink, fields);
    } else if (name === "oMath" || name === "oMathPara") readFormula(element, sink);
    else if (name === "AlternateContent") {
      const chosen = alternative(element);
      if (chosen) readInline(chosen, sink, fields);
    } else if (TRANSPARENT.has(name)) readInline(element, sink, fields);
  }
}
