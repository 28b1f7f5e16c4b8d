import type { SourceLine } from "../../../../shared/domain/speech/speech.ts";
import { FieldStack } from "./field-stack.ts";
import { readInline } from "./inline-text.ts";
import type { NumberParagraph } from "./numbering.ts";
import { numberingOf, outlineLevelOf, type ParagraphStyle } from "./styles.ts";
import { child, elements, valueOf, type Element } from "./xml.ts";

interface NoteRef {
  readonly kind: "footnote" | "endnote";
  readonly id: string;
}

export interface BodyReader {
  /** The lines of a body, a note or any other holder of paragraphs and tables. */
  readonly read: (parent: Element, place?: SourceLine["place"]) => SourceLine[];
  /** Notes referred to so far, in order. */
  readonly notes: readonly NoteRef[];
}

/** A cell with so many paragraphs holds running text; the table only lays out the page. */
const RUNNING_TEXT_PARAGRAPHS = 4;
/** Style name given to the lines of a table of contents whose paragraphs have none of that kind. */
const CONTENTS_STYLE = "toc 1";

/** Whether the paragraph's end was deleted or moved away, so that it runs into the next one. */
function endIsDeleted(properties: Element | undefined): boolean {
  const mark = child(properties, "rPr");
  return child(mark, "del") !== undefined || child(mark, "moveFrom") !== undefined;
}

function isContents(block: Element): boolean {
  return valueOf(block, "sdtPr", "docPartObj", "docPartGallery") === "Table of Contents";
}

function asContents(line: SourceLine): SourceLine {
  return /^toc/iu.test(line.styleName ?? "") ? line : { ...line, styleName: CONTENTS_STYLE };
}

export function createBodyReader(
  styleOf: (id: string | undefined) => ParagraphStyle | undefined,
  numberOf: NumberParagraph,
): BodyReader {
  const notes: NoteRef[] = [];

  /** One stream of paragraphs; text boxes and cells have their own. */
  function readBlocks(parent: Element, place: SourceLine["place"]): SourceLine[] {
    const lines: SourceLine[] = [];
    const fields = new FieldStack();
    let carried = "";

    function paragraph(element: Element): void {
      let text = carried;
      const before: SourceLine[] = [];
      const after: SourceLine[] = [];
      readInline(
        element,
        {
          text: (part) => {
            if (fields.shown) text += part;
          },
          box: (content) => (text.trim() === "" ? before : after).push(...readBlocks(content, "text-box")),
          note: (kind, id) => notes.push({ kind, id }),
          field: (type) => fields.mark(type, lines.length, text !== ""),
        },
        fields,
      );
      fields.endParagraph();
      const properties = child(element, "pPr");
      lines.push(...before);
      carried = endIsDeleted(properties) ? text : "";
      if (!endIsDeleted(properties)) pushLines(text, properties);
      lines.push(...after);
    }

    function pushLines(text: string, properties: Element | undefined): void {
      const style = styleOf(valueOf(properties, "pStyle"));
      const hasOutline = child(properties, "outlineLvl") !== undefined;
      const outlineLevel = hasOutline ? outlineLevelOf(properties) : style?.outlineLevel;
      const number = numberOf(numberingOf(properties), style);
      const styleName = style?.name;
      text.split("\n").forEach((part, index) => {
        const first = index === 0;
        lines.push({
          text: part,
          ...(first && outlineLevel !== undefined && { outlineLevel }),
          ...(styleName !== undefined && { styleName }),
          ...(first && number !== undefined && { number }),
          ...(place && { place }),
        });
      });
    }

    function table(element: Element): void {
      for (const row of rowsOf(element)) {
        const cells = [...elementsThrough(row, "tc")].map((cell) => readBlocks(cell, place));
        const filled = cells.map((cell) => cell.filter((line) => line.text.trim() !== "" || line.number));
        if (cells.length === 1 || filled.some((cell) => cell.length >= RUNNING_TEXT_PARAGRAPHS))
          lines.push(...filled.flat());
        else {
          const text = filled
            .map((cell) => cell.map((line) => (line.number ?? "") + line.text).join(" "))
            .join("\t");
          lines.push({ text, place: "table" });
        }
      }
    }

    function walk(holder: Element): void {
      for (const block of elements(holder)) {
        if (block.name === "p") paragraph(block);
        else if (block.name === "tbl") table(block);
        else if (block.name === "sdt") {
          const from = lines.length;
          walk(block);
          if (isContents(block)) lines.splice(from, lines.length, ...lines.slice(from).map(asContents));
        } else if (["sdtContent", "customXml", "ins", "moveTo", "smartTag"].includes(block.name)) walk(block);
        else if (block.name === "AlternateContent") {
          const chosen = child(block, "Choice") ?? child(block, "Fallback");
          if (chosen) walk(chosen);
        }
      }
    }

    walk(parent);
    if (carried !== "") pushLines(carried, undefined);
    for (const { from, to } of fields.contents)
      for (let at = from; at <= to && at < lines.length; at++) {
        const line = lines[at];
        if (line) lines[at] = asContents(line);
      }
    return lines;
  }

  return { read: (parent, place) => readBlocks(parent, place), notes };
}

/** Children of a name, also inside content controls. */
function* elementsThrough(parent: Element, name: string): Generator<Element> {
  for (const element of elements(parent)) {
    if (element.name === name) yield element;
    else if (["sdt", "sdtContent", "customXml"].includes(element.name)) yield* elementsThrough(element, name);
  }
}

/** Rows that are not deleted by a tracked change. */
function* rowsOf(table: Element): Generator<Element> {
  for (const row of elementsThrough(table, "tr")) if (!child(row, "trPr", "del")) yield row;
}
