import type { SourceLine } from "../../../shared/domain/speech/speech.ts";
import { createBodyReader } from "./docx/body-reader.ts";
import { readNumbering } from "./docx/numbering.ts";
import { readPackage } from "./docx/package-parts.ts";
import { readStyles } from "./docx/styles.ts";
import { attribute, child, elements } from "./docx/xml.ts";
import type { SourceFile } from "./source-file.ts";

/**
 * Reads a Word document (ECMA-376): one line for every paragraph, line break or table row, with outline level, style name and
 * the number that Word draws; footnotes and endnotes come last. Tracked changes read as accepted. Throws when it is broken.
 */
export function readDocx(bytes: Uint8Array): SourceFile {
  const parts = readPackage(bytes);
  const styleOf = readStyles(parts.styles);
  const reader = createBodyReader(styleOf, readNumbering(parts.numbering, styleOf));
  const body = child(parts.document, "body");
  if (!body) throw new Error("document without a body");
  const lines: SourceLine[] = reader.read(body);
  for (const { kind, id } of reader.notes.slice()) {
    const holder = kind === "footnote" ? parts.footnotes : parts.endnotes;
    const note = holder && [...elements(holder, kind)].find((element) => attribute(element, "id") === id);
    if (note) lines.push(...reader.read(note, "footnote"));
  }
  return { format: "docx", encoding: "utf-8", lines };
}
