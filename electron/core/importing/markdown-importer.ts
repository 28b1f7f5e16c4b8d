import type { SourceLine } from "../../../shared/domain/speech/speech.ts";
import type { SourceFile } from "./source-file.ts";
import { readText } from "./text-importer.ts";

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const STRONG = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu;
const QUOTE = /^ {0,3}>[ \t]?/u;

function readLine(raw: string): SourceLine {
  if (RULE.test(raw)) return { text: "" };
  const text = raw.replace(QUOTE, "").replace(STRONG, "$2");
  const heading = HEADING.exec(text);
  return heading ? { text: heading[2] ?? "", outlineLevel: heading[1]?.length ?? 1 } : { text };
}

/** Markdown as clerks use it: # headings become outline levels; bold marks, quote signs and rules go. Throws as `readText` does. */
export function readMarkdown(bytes: Uint8Array, fileName: string): SourceFile {
  const { encoding, lines } = readText(bytes, fileName);
  return { format: "md", encoding, lines: lines.map((line) => readLine(line.text)) };
}
