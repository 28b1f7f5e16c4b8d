import type { SourceLine } from "../../../../shared/domain/speech/speech.ts";
import { FieldStack } from "../docx/field-stack.ts";
import { createListCounter, type NumberedList } from "../list-counter.ts";
import { ParagraphCollector, type ParagraphFacts } from "../paragraph-collector.ts";
import { runFinder, type FormattedRun } from "./formatted-pages.ts";
import type { DocumentText } from "./pieces.ts";
import { modifiers, SPRM } from "./properties.ts";
import { applyModifiers, type DocStyle } from "./styles.ts";

export interface DocParts {
  readonly text: DocumentText;
  readonly characters: readonly FormattedRun[];
  readonly paragraphs: readonly FormattedRun[];
  readonly styleOf: (style: number) => DocStyle | undefined;
  readonly lists: readonly (NumberedList | undefined)[];
}

/** Reads the characters from one position to another as paragraphs and table rows. */
export type ReadStory = (from: number, to: number, place?: SourceLine["place"]) => SourceLine[];

interface CharacterFacts {
  readonly shown: boolean;
  /** A character of a picture font; its place in the text is held by another. */
  readonly symbol: string | undefined;
}

interface TableFacts {
  readonly depth: number;
  readonly rowEnd: boolean;
  readonly innerCell: boolean;
  readonly innerRowEnd: boolean;
}

/** Characters with a meaning of their own ([MS-DOC] 2.4.1). */
const CELL = "\u0007";
const FIELD_MARKS: Readonly<Record<string, string>> = {
  "\u0013": "begin",
  "\u0014": "separate",
  "\u0015": "end",
};
const WRITTEN: Readonly<Record<string, string>> = {
  "\u000b": "\n",
  "\u000e": "\n",
  "\u001e": "-",
  "\u001f": "",
  "\t": "\t",
  "\n": "\n",
};

function characterFacts(run: FormattedRun | undefined): CharacterFacts {
  let shown = true;
  let symbol: string | undefined;
  for (const { code, operand } of run ? modifiers(run.modifiers) : []) {
    if ((code === SPRM.deleted || code === SPRM.hidden) && (operand.getUint8(0) & 1) !== 0) shown = false;
    else if (code === SPRM.symbol) {
      const unit = operand.getUint16(2, true);
      symbol = unit >= 0xe000 && unit <= 0xf8ff ? "" : String.fromCharCode(unit);
    }
  }
  return { shown, symbol };
}

function tableFacts(run: FormattedRun | undefined): TableFacts {
  let depth = 0;
  const on = new Set<number>();
  for (const { code, operand } of run ? modifiers(run.modifiers) : []) {
    if (code === SPRM.tableDepth) depth = Math.max(depth, operand.getInt32(0, true));
    else if (operand.byteLength === 1 && operand.getUint8(0) !== 0) on.add(code);
  }
  if (on.has(SPRM.inTable)) depth = Math.max(depth, 1);
  return {
    depth,
    rowEnd: on.has(SPRM.rowEnd),
    innerCell: on.has(SPRM.innerCell),
    innerRowEnd: on.has(SPRM.innerRowEnd),
  };
}

export function createStoryReader({ text, characters, paragraphs, styleOf, lists }: DocParts): ReadStory {
  const characterRun = runFinder(characters);
  const paragraphRun = runFinder(paragraphs);
  const countItem = createListCounter();

  function factsOf(run: FormattedRun | undefined): ParagraphFacts {
    const style = styleOf(run?.style ?? 0);
    const none = { outlineLevel: undefined, list: undefined, listLevel: undefined };
    const own = applyModifiers(run?.modifiers ?? new Uint8Array(), style ?? none);
    const list = own.list === undefined ? undefined : lists[own.list];
    const number = list && countItem(String(own.list), list, own.listLevel ?? 0);
    return {
      ...(style && { styleName: style.name }),
      ...(own.outlineLevel !== undefined && { outlineLevel: own.outlineLevel }),
      ...(number !== undefined && { number }),
    };
  }

  return (from, to, place) => {
    const collector = new ParagraphCollector(place);
    const fields = new FieldStack();
    let run: FormattedRun | undefined;
    let facts = characterFacts(undefined);

    function endParagraph(mark: string, offset: number): void {
      fields.endParagraph();
      const paragraph = paragraphRun(offset);
      const table = tableFacts(paragraph);
      // The marks that end a row have a paragraph of their own without text.
      if (table.innerRowEnd) return;
      if (mark === CELL && table.rowEnd) return collector.endRow();
      const inTable = table.depth > 0 || mark === CELL;
      collector.endParagraph(factsOf(paragraph), inTable);
      if (mark === CELL || (table.innerCell && table.depth === 1)) collector.endCell();
    }

    for (let position = from; position < to && position < text.text.length; position++) {
      const offset = text.offsetOf(position);
      const here = characterRun(offset);
      if (here !== run) {
        run = here;
        facts = characterFacts(here);
      }
      const character = text.text[position] ?? "";
      const field = FIELD_MARKS[character];
      if (field !== undefined) fields.mark(field, 0, collector.hasText);
      else if (!facts.shown) continue;
      else if (character === "\r" || character === "\f" || character === CELL)
        endParagraph(character, offset);
      else if (!fields.shown) fields.instruct(character);
      else if (facts.symbol !== undefined) collector.add(facts.symbol);
      else collector.add(WRITTEN[character] ?? (character < " " ? "" : character));
    }
    return collector.finish();
  };
}
