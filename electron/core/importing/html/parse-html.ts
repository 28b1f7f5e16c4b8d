import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Elements open at one time; browsers stop at 512. Beyond it the parser's time grows with the square of the depth. */
const MAX_DEPTH = 1000;
/** Far more than any page has that people wrote; what was not closed is opened again and again. */
const MAX_ELEMENTS = 400_000;

/** The page's elements as a browser would build them. Throws on a page that nests too deeply or has too many elements. */
export function parseHtml(text: string): HtmlElement {
  let depth = 0;
  let count = 0;
  const document = parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > MAX_DEPTH || ++count > MAX_ELEMENTS) throw new RangeError("page nests too deeply");
      },
      onItemPop: () => void depth--,
    },
  });
  const root = document.childNodes.find(isElement);
  if (!root) throw new Error("page without elements");
  return root;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

/** An attribute's value, or "". */
export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? "";
}

/** The first element of a name below `parent`, in order. */
export function findElement(parent: HtmlElement, name: string): HtmlElement | null {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    const found = node.tagName === name ? node : findElement(node, name);
    if (found) return found;
  }
  return null;
}

/** All text below an element, white space as written. */
export function textBelow(parent: HtmlElement): string {
  return parent.childNodes
    .map((node) => (isElement(node) ? textBelow(node) : "value" in node ? node.value : ""))
    .join("");
}
