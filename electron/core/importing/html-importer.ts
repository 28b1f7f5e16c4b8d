import type { SourceLine } from "../../../shared/domain/speech/speech.ts";
import { decodeHtml } from "./html/decode-html.ts";
import { isTitle, mainContent } from "./html/main-content.ts";
import { pageLines, type PageLine } from "./html/page-lines.ts";
import { findElement, parseHtml, textBelow } from "./html/parse-html.ts";
import type { SourceFile } from "./source-file.ts";

/** What sites put after the title of a page: _××网, | ××, - ××政府. */
const SITE = /\s*(?:[_|｜]| - |-(?=[^-]*(?:网|政府|门户|频道)$)).*$/u;

function toSource({ text, heading, number, inTable }: PageLine): SourceLine {
  return {
    text,
    ...(heading !== undefined && { outlineLevel: heading }),
    ...(number !== undefined && { number }),
    ...(inTable && { place: "table" as const }),
  };
}

/**
 * Reads a saved web page: its main text, the title and the lines about source and date; blocks and <br> end lines. Headings
 * h1 to h6 are outline levels. The page's <title> comes first where no line says the same. Throws on a page that nests too deeply.
 */
export function readHtml(bytes: Uint8Array): SourceFile {
  const { text, encoding } = decodeHtml(bytes);
  const root = parseHtml(text);
  const titleElement = findElement(root, "title");
  const title = titleElement ? textBelow(titleElement).replace(/\s+/gu, " ").trim() : "";
  const kept = mainContent(pageLines(root), title);
  const lines = kept.map(toSource);
  const known = kept.slice(0, 12).some((line) => isTitle(line, title));
  const own = title.replace(SITE, "");
  if (own !== "" && !known && lines.length > 0) lines.unshift({ text: own });
  return { format: "html", encoding, lines };
}
