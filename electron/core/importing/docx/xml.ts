// oxlint-disable unicorn/prefer-add-event-listener -- sax has no other way to listen
import sax from "sax";

/** An element with the local names of itself and its attributes: strict files use other namespaces than transitional ones. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The root element. Throws on text that is not well-formed XML; entities that the file declares are errors, not expanded. */
export function parseXml(bytes: Uint8Array): Element {
  const parser = sax.parser(true, { position: false });
  const holder: OpenElement = { name: "", attributes: new Map(), children: [] };
  const open: OpenElement[] = [holder];
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const pairs = Object.entries(attributes).map(([key, value]) => [localName(key), String(value)] as const);
    const element: OpenElement = { name: localName(name), attributes: new Map(pairs), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.write(decode(bytes)).close();
  const root = elements(holder).next().value;
  if (!root) throw new Error("XML without a root element");
  return root;
}

/** Child elements in order. */
export function* elements(parent: Element, name?: string): Generator<Element, undefined> {
  for (const node of parent.children) {
    if (typeof node !== "string" && (name === undefined || node.name === name)) yield node;
  }
}

/** The text directly inside an element. */
export function textOf(element: Element): string {
  return element.children.filter((node) => typeof node === "string").join("");
}

/** The first child element at the end of a path of names. */
export function child(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  let at = parent;
  for (const name of path) at = at && elements(at, name).next().value;
  return at;
}

/** An attribute by its name without prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** The `val` attribute of the child at the end of a path, e.g. <w:pStyle w:val="Title"/>. */
export function valueOf(parent: Element | undefined, ...path: readonly string[]): string | undefined {
  return attribute(child(parent, ...path), "val");
}

/** The same as a whole number; undefined when absent or not a number. */
export function numberOf(parent: Element | undefined, ...path: readonly string[]): number | undefined {
  const value = Number.parseInt(valueOf(parent, ...path) ?? "", 10);
  return Number.isNaN(value) ? undefined : value;
}

/** A toggle such as <w:vanish/>: on when present, unless its value says no. */
export function isOn(parent: Element | undefined, name: string): boolean {
  const toggle = child(parent, name);
  return toggle !== undefined && !["0", "false", "off"].includes(attribute(toggle, "val") ?? "1");
}
