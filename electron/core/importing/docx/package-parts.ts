import { dirname, posix } from "node:path";
import { readZip } from "../zip-archive.ts";
import { attribute, elements, parseXml, type Element } from "./xml.ts";

export interface PackageParts {
  readonly document: Element;
  readonly styles: Element | undefined;
  readonly numbering: Element | undefined;
  readonly footnotes: Element | undefined;
  readonly endnotes: Element | undefined;
}

/** Relationship type (its last part) → part name, as the .rels file beside a part says. */
function relationships(parts: ReadonlyMap<string, Uint8Array>, part: string): Map<string, string> {
  const folder = dirname(part) === "." ? "" : dirname(part);
  const bytes = parts.get(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  const targets = new Map<string, string>();
  for (const relation of bytes ? elements(parseXml(bytes), "Relationship") : []) {
    const type = attribute(relation, "Type")?.split("/").at(-1);
    const target = attribute(relation, "Target");
    if (type === undefined || target === undefined || attribute(relation, "TargetMode") === "External")
      continue;
    const name = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
    if (!targets.has(type)) targets.set(type, name);
  }
  return targets;
}

/** Reads the XML parts that hold text. Throws when the package or one of these parts is broken. */
export function readPackage(bytes: Uint8Array): PackageParts {
  const rels = readZip(bytes, (name) => name.endsWith(".rels"));
  const main = relationships(rels, "").get("officeDocument") ?? "word/document.xml";
  const related = relationships(rels, main);
  const nameOf = (type: string): string => related.get(type) ?? posix.join(dirname(main), `${type}.xml`);
  const names = new Set([main, ...["styles", "numbering", "footnotes", "endnotes"].map(nameOf)]);
  const parts = readZip(bytes, (name) => names.has(name));
  const part = (type: string): Element | undefined => {
    const found = parts.get(nameOf(type));
    return found && parseXml(found);
  };
  const document = parts.get(main);
  if (!document) throw new Error(`no part ${main}`);
  return {
    document: parseXml(document),
    styles: part("styles"),
    numbering: part("numbering"),
    footnotes: part("footnotes"),
    endnotes: part("endnotes"),
  };
}
