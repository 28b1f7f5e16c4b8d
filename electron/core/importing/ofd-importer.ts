import { dirname, posix } from "node:path";
import { attribute, child, elements, parseXml, textOf, type Element } from "./docx/xml.ts";
import { readTextObject } from "./ofd/text-object.ts";
import { joinLines } from "./page-text/join-lines.ts";
import { requireText } from "./page-text/no-text.ts";
import type { TextRun } from "./page-text/text-page.ts";
import type { SourceFile } from "./source-file.ts";
import { readZip } from "./zip-archive.ts";

type Parts = ReadonlyMap<string, Uint8Array>;

const MAX_DEPTH = 100;

/** A location in an OFD file: from the root with a slash, else from the folder of the part that names it. */
function resolve(from: string, location: string): string {
  const path = location.startsWith("/") ? location.slice(1) : posix.join(dirname(from), location);
  return posix.normalize(path);
}

function xmlAt(parts: Parts, name: string): Element | undefined {
  const bytes = parts.get(name);
  return bytes && parseXml(bytes);
}

/** Text objects at any depth of layers and blocks. */
function collect(element: Element, runs: TextRun[], depth = 0): void {
  if (depth > MAX_DEPTH) throw new RangeError("page nests too deeply");
  for (const inner of elements(element)) {
    if (inner.name === "TextObject") runs.push(...readTextObject(inner));
    else collect(inner, runs, depth + 1);
  }
}

function contentOf(parts: Parts, name: string): TextRun[] {
  const content = child(xmlAt(parts, name), "Content");
  const runs: TextRun[] = [];
  if (content) collect(content, runs);
  return runs;
}

function pagesOf(parts: Parts, root: string): TextRun[][] {
  const document = xmlAt(parts, root);
  if (!document) throw new Error(`no part ${root}`);
  const templates = new Map<string, TextRun[]>();
  const common = child(document, "CommonData");
  for (const template of common ? elements(common, "TemplatePage") : []) {
    const name = resolve(root, attribute(template, "BaseLoc") ?? "");
    templates.set(attribute(template, "ID") ?? "", contentOf(parts, name));
  }
  const list = child(document, "Pages");
  return [...(list ? elements(list, "Page") : [])].map((page) => {
    const name = resolve(root, attribute(page, "BaseLoc") ?? "");
    const element = xmlAt(parts, name);
    const used = element ? [...elements(element, "Template")] : [];
    return used
      .flatMap((template) => templates.get(attribute(template, "TemplateID") ?? "") ?? [])
      .concat(contentOf(parts, name));
  });
}

/**
 * Reads an OFD file (GB/T 33190-2016): the text that its pages draw, put together into paragraphs. Throws ReadError file-no-text for
 * a scan, file-too-large, and other errors when it is broken.
 */
export function readOfd(bytes: Uint8Array): SourceFile {
  const parts = readZip(bytes, (name) => /\.xml$/iu.test(name) && !/(?:^|\/)(?:Signs|Res)\//u.test(name));
  const root = xmlAt(parts, "OFD.xml");
  if (!root) throw new Error("no part OFD.xml");
  const pages = [...elements(root, "DocBody")].flatMap((body) => {
    const location = child(body, "DocRoot");
    return location ? pagesOf(parts, resolve("OFD.xml", textOf(location).trim())) : [];
  });
  const lines = joinLines(pages);
  requireText(lines, pages.length);
  return { format: "ofd", encoding: "utf-8", lines };
}
