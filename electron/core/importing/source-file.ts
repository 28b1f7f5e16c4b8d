import type { SourceLine } from "../../../shared/domain/speech/speech.ts";

/** A file's text as an importer found it. */
export interface SourceFile {
  /** What the content is, whatever the name says. */
  readonly format: "txt" | "md" | "docx" | "doc" | "rtf" | "html" | "pdf" | "ofd";
  /** Character encoding of a text file as a WHATWG label, e.g. gb18030; utf-8 for office files. */
  readonly encoding: string;
  readonly lines: readonly SourceLine[];
}
