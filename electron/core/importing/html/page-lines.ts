import { attributeOf, isElement, type HtmlElement } from "./parse-html.ts";

/** A line as the page shows it. */
export interface PageLine {
  readonly text: string;
  /** Characters of `text` that stand in links. */
  readonly linked: number;
  /** 1 to 6 in h1 to h6. */
  readonly heading?: number;
  /** Number that a browser draws before an item of an ordered list. */
  readonly number?: string;
  readonly inTable?: boolean;
  /** Block elements around it, outermost first. */
  readonly path: readonly HtmlElement[];
}

const DROPPED = new Set(
  "script style noscript template svg math iframe object embed canvas audio video select datalist button input textarea head rt rp map".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "html body main article section div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption blockquote pre center form fieldset legend header footer nav aside figure figcaption address details summary hr menu dialog".split(
    " ",
  ),
);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu;
const SPACE = /[ \t\r\n\f]+/gu;
/** White space of the file between two Chinese characters is no character of the text. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

function isShown(element: HtmlElement): boolean {
  return (
    !DROPPED.has(element.tagName) &&
    !element.attrs.some(({ name }) => name === "hidden") &&
    !HIDDEN.test(attributeOf(element, "style"))
  );
}

function headingOf(element: HtmlElement): number | undefined {
  const level = /^h([1-6])$/u.exec(element.tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Collects text until a block or a <br> ends the line. */
class LineBuilder {
  readonly lines: PageLine[] = [];
  private text = "";
  private linked = 0;

  add(raw: string, inLink: boolean): void {
    let text = raw.replace(SPACE, " ");
    if (text.startsWith(" ") && (this.text === "" || this.text.endsWith(" "))) text = text.slice(1);
    else if (text.startsWith(" ") && CHINESE.test(this.text.at(-1) ?? "") && CHINESE.test(text[1] ?? ""))
      text = text.slice(1);
    text = text.replace(/(.) (?=(.))/gu, (pair, before: string, after: string) =>
      CHINESE.test(before) && CHINESE.test(after) && raw.includes("\n") ? before : pair,
    );
    if (this.text.endsWith(" ") && CHINESE.test(this.text.at(-2) ?? "") && CHINESE.test(text[0] ?? ""))
      this.text = this.text.slice(0, -1);
    this.text += text;
    if (inLink) this.linked += text.trim().length;
  }

  end(facts: Omit<PageLine, "text" | "linked">): void {
    const text = this.text.trimEnd();
    if (text.trim() !== "") this.lines.push({ text, linked: this.linked, ...facts });
    this.text = "";
    this.linked = 0;
  }
}

interface Place {
  readonly path: readonly HtmlElement[];
  readonly inLink: boolean;
  readonly preformatted: boolean;
  readonly heading: number | undefined;
  /** The number of the list item whose first line is still to come. */
  readonly item: { number: string | undefined };
}

/** An ordered list's next number as a browser writes it; only decimal lists, others are drawn by style sheets. */
function listNumber(
  list: HtmlElement,
  counts: Map<HtmlElement, number>,
  item: HtmlElement,
): string | undefined {
  if (list.tagName !== "ol") return undefined;
  const own = Number.parseInt(attributeOf(item, "value"), 10);
  const start = Number.parseInt(attributeOf(list, "start"), 10);
  const value = Number.isNaN(own) ? (counts.get(list) ?? (Number.isNaN(start) ? 1 : start) - 1) + 1 : own;
  counts.set(list, value);
  const type = attributeOf(list, "type");
  return type === "" || type === "1" ? `${value}.` : undefined;
}

/** The lines that a browser would show, in order. A row of short cells is one line with tabs. */
export function pageLines(root: HtmlElement): PageLine[] {
  const counts = new Map<HtmlElement, number>();

  function end(builder: LineBuilder, { path, heading, item }: Place): void {
    const before = builder.lines.length;
    builder.end({
      path,
      ...(heading !== undefined && { heading }),
      ...(item.number !== undefined && { number: item.number }),
    });
    if (builder.lines.length > before) item.number = undefined;
  }

  function walk(element: HtmlElement, place: Place, builder: LineBuilder): void {
    for (const node of element.childNodes) {
      if (isElement(node)) visit(node, element, place, builder);
      else if ("value" in node && place.preformatted) {
        node.value.split("\n").forEach((part, index) => {
          if (index > 0) end(builder, place);
          builder.add(part, place.inLink);
        });
      } else if ("value" in node) builder.add(node.value, place.inLink);
    }
  }

  function visit(node: HtmlElement, parent: HtmlElement, place: Place, builder: LineBuilder): void {
    if (!isShown(node)) return;
    if (node.tagName === "br") return end(builder, place);
    if (node.tagName === "a") return walk(node, { ...place, inLink: true }, builder);
    if (!BLOCKS.has(node.tagName)) return walk(node, place, builder);
    end(builder, place);
    const inner: Place = {
      ...place,
      path: [...place.path, node],
      preformatted: place.preformatted || node.tagName === "pre",
      heading: headingOf(node) ?? place.heading,
      item: node.tagName === "li" ? { number: listNumber(parent, counts, node) } : place.item,
    };
    if (node.tagName === "tr") return row(node, inner, builder);
    walk(node, inner, builder);
    end(builder, inner);
  }

  function row(element: HtmlElement, place: Place, builder: LineBuilder): void {
    const cells = element.childNodes.filter(isElement).map((cell) => {
      const own = new LineBuilder();
      visit(cell, element, place, own);
      end(own, place);
      return own.lines;
    });
    const filled = cells.filter((cell) => cell.length > 0);
    if (filled.length < 2 || filled.some((cell) => cell.length > 1)) builder.lines.push(...filled.flat());
    else
      builder.lines.push({
        text: filled.map(([line]) => (line?.number ?? "") + (line?.text.trim() ?? "")).join("\t"),
        linked: filled.reduce((sum, [line]) => sum + (line?.linked ?? 0), 0),
        inTable: true,
        path: place.path,
      });
  }

  const builder = new LineBuilder();
  const top: Place = {
    path: [],
    inLink: false,
    preformatted: false,
    heading: undefined,
    item: { number: undefined },
  };
  visit(root, root, top, builder);
  end(builder, top);
  return builder.lines;
}
