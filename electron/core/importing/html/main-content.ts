import { attributeOf, type HtmlElement } from "./parse-html.ts";
import type { PageLine } from "./page-lines.ts";

const PROSE_LENGTH = 20;
const PUNCTUATION = /[，。；：！？、]/u;
/** Running text outside the main element that is too much to be left out. */
const MAX_LEFT_OUT = 120;
const MAX_LEFT_OUT_SHARE = 0.05;

const FURNITURE_TAGS = new Set(["nav", "aside", "footer", "menu", "dialog"]);
const FURNITURE_WORD =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumbs?|crumbs?|sidebar|footer|foot|copyright|share|related|recommend|comments?|toolbar|pagination|pager|ads?|advert|banner|login|search|topbar|friendlinks?|hot|rank)(?:$|[-_\s\d])/iu;
/** A part of the page with more than this share of all running text is no furniture, whatever its name. */
const MAX_FURNITURE_PROSE = 0.3;

const METADATA =
  /(?:来源|作者|时间|日期|发布|编辑|发言人|讲话人|报告人|文号|索引号|來源|時間|發布)\s*[：:]|\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}|^[（(].{4,40}[)）]$/u;
const MAX_METADATA_LENGTH = 120;

/** Characters of running text outside links. */
function proseOf(line: PageLine): number {
  const own = line.text.trim().length - line.linked;
  return own >= PROSE_LENGTH && PUNCTUATION.test(line.text) && line.linked < own ? own : 0;
}

function linkShare(line: PageLine): number {
  const length = line.text.replace(/\s/gu, "").length;
  return length === 0 ? 0 : line.linked / length;
}

function isFurniture(element: HtmlElement): boolean {
  return (
    FURNITURE_TAGS.has(element.tagName) ||
    attributeOf(element, "role") === "navigation" ||
    FURNITURE_WORD.test(`${attributeOf(element, "class")} ${attributeOf(element, "id")}`)
  );
}

/** Lines of which three and more in a row are nothing but links: lists of other pages. */
function inLinkLists(lines: readonly PageLine[]): Set<PageLine> {
  const found = new Set<PageLine>();
  let run: PageLine[] = [];
  for (const line of [...lines, null]) {
    if (line && linkShare(line) > 0.8) run.push(line);
    else {
      if (run.length >= 3) for (const member of run) found.add(member);
      run = [];
    }
  }
  return found;
}

/** The innermost element that holds the running text, all but a little. */
function mainElement(lines: readonly PageLine[], prose: ReadonlyMap<HtmlElement, number>, all: number): HtmlElement | null {
  let found: HtmlElement | null = null;
  let depth = -1;
  for (const line of lines) {
    line.path.forEach((element, at) => {
      const out = all - (prose.get(element) ?? 0);
      if (at > depth && out <= Math.min(MAX_LEFT_OUT, all * MAX_LEFT_OUT_SHARE)) {
        found = element;
        depth = at;
      }
    });
  }
  return found;
}

/**
 * The lines of a page's main text with the title and metadata lines above it. Left out are navigation, lists of links, and what
 * stands below the main text. `title` is the page's <title>.
 */
export function mainContent(lines: readonly PageLine[], title: string): PageLine[] {
  const prose = new Map<HtmlElement, number>();
  let whole = 0;
  for (const line of lines) {
    const own = proseOf(line);
    whole += own;
    if (own > 0) for (const element of line.path) prose.set(element, (prose.get(element) ?? 0) + own);
  }
  const furniture = new Map<HtmlElement, boolean>();
  const inFurniture = ({ path }: PageLine): boolean =>
    path.some((element) => {
      const known = furniture.get(element);
      if (known !== undefined) return known;
      const is = isFurniture(element) && (prose.get(element) ?? 0) <= whole * MAX_FURNITURE_PROSE;
      furniture.set(element, is);
      return is;
    });
  const links = inLinkLists(lines);
  const shown = lines.filter((line) => !inFurniture(line) && !links.has(line));

  const inside = new Map<HtmlElement, number>();
  let all = 0;
  for (const line of shown) {
    const own = proseOf(line);
    all += own;
    if (own > 0) for (const element of line.path) inside.set(element, (inside.get(element) ?? 0) + own);
  }
  const main = all === 0 ? null : mainElement(shown, inside, all);
  if (!main) return shown;
  const first = shown.findIndex((line) => line.path.includes(main));
  const above = shown
    .slice(0, first)
    .filter((line) => line.heading !== undefined || isTitle(line, title) || isMetadata(line));
  return [...above, ...shown.filter((line) => line.path.includes(main))];
}

function isMetadata(line: PageLine): boolean {
  return line.text.length <= MAX_METADATA_LENGTH && linkShare(line) < 0.5 && METADATA.test(line.text.trim());
}

/** Whether the page's <title> says the same as a line that is no link. */
export function isTitle(line: PageLine, title: string): boolean {
  const text = line.text.replace(/\s/gu, "");
  return text.length >= 4 && linkShare(line) < 0.5 && title.replace(/\s/gu, "").includes(text);
}
