import type { SourceLine } from "../../../shared/domain/speech/speech.ts";
import { PART, readFileInformation } from "./doc/file-information.ts";
import { readRuns } from "./doc/formatted-pages.ts";
import { readLists } from "./doc/lists.ts";
import { readText } from "./doc/pieces.ts";
import { createStoryReader } from "./doc/story-reader.ts";
import { readStyles } from "./doc/styles.ts";
import { openCompoundFile } from "./ole/compound-file.ts";
import { ReadError } from "./read-error.ts";
import type { SourceFile } from "./source-file.ts";

function isFilled(line: SourceLine): boolean {
  return line.text.trim() !== "" || line.number !== undefined;
}

/**
 * Reads a document of Word 97 to 2003 or WPS ([MS-DOC]) like a docx: outline levels, style names, list numbers as drawn, tracked
 * changes accepted, hidden text left out; then text boxes, footnotes and endnotes. Throws ReadError file-encrypted,
 * file-mismatch (for spreadsheets and the like), and other errors when it is broken.
 */
export function readDoc(bytes: Uint8Array): SourceFile {
  const file = openCompoundFile(bytes);
  const stream = file.stream("WordDocument");
  if (!stream) throw new ReadError("file-mismatch", "no stream WordDocument");
  const information = readFileInformation(stream);
  if (information.encrypted) throw new ReadError("file-encrypted", "document with a password");
  const table = file.stream(information.tableStream);
  if (!table) throw new Error(`no stream ${information.tableStream}`);
  const part = (entry: number): Uint8Array => information.part(table, entry);
  const text = readText(stream, part(PART.pieces));
  const read = createStoryReader({
    text,
    characters: readRuns(stream, part(PART.characterPages), "characters"),
    paragraphs: readRuns(stream, part(PART.paragraphPages), "paragraphs"),
    styleOf: readStyles(part(PART.styles)),
    lists: readLists(
      table,
      { start: information.partStart(PART.lists), size: part(PART.lists).length },
      part(PART.listOverrides),
    ),
  });
  const { lengths } = information;
  const footnotes = lengths.text;
  const endnotes = footnotes + lengths.footnotes + lengths.headers + lengths.comments;
  const boxes = endnotes + lengths.endnotes;
  return {
    format: "doc",
    encoding: "utf-8",
    lines: [
      ...read(0, lengths.text),
      ...read(boxes, boxes + lengths.textBoxes, "text-box").filter(isFilled),
      ...read(footnotes, footnotes + lengths.footnotes, "footnote").filter(isFilled),
      ...read(endnotes, boxes, "footnote").filter(isFilled),
    ],
  };
}
