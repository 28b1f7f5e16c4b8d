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

/** A part of the page with fewer lines is one paragraph, not the text. */
const MIN_LINES = 3;

/** The innermost element that holds the running text, all but a little. */
function mainElement(lines: readonly PageLine[]): HtmlElement | null {
  const held = new Map<HtmlElement, { prose: number; lines: number; readonly depth: number }>();
  let all = 0;
  for (const line of lines) {
    const prose = proseOf(line);
    all += prose;
    line.path.forEach((element, depth) => {
      const sums = held.get(element) ?? { prose: 0, lines: 0, depth };
      sums.prose += prose;
      sums.lines += 1;
      held.set(element, sums);
    });
  }
  if (all === 0) return null;
  const leftOut = Math.min(MAX_LEFT_OUT, all * MAX_LEFT_OUT_SHARE);
  const [found] = [...held]
    .filter(([, sums]) => all - sums.prose <= leftOut && sums.lines >= MIN_LINES)
    .sort(([, a], [, b]) => b.depth - a.depth);
  return found?.[0] ?? null;
}

/** Whether a line stands in a part of the page that is no text: named so, and without much running text. */
function furnitureTest(lines: readonly PageLine[]): (line: PageLine) => boolean {
  const prose = new Map<HtmlElement, number>();
  let all = 0;
  for (const line of lines) {
    const own = proseOf(line);
    all += own;
    if (own > 0) for (const element of line.path) prose.set(element, (prose.get(element) ?? 0) + own);
  }
  const known = new Map<HtmlElement, boolean>();
  return ({ path }) =>
    path.some((element) => {
      const is =
        known.get(element) ??
        (isFurniture(element) && (prose.get(element) ?? 0) <= all * MAX_FURNITURE_PROSE);
      known.set(element, is);
      return is;
    });
}

/**
 * The lines of a page's main text with the title and metadata lines above it. Left out are navigation, lists of links, and what
 * stands below the main text. `title` is the page's <title>.
 */
export function mainContent(lines: readonly PageLine[], title: string): PageLine[] {
  const inFurniture = furnitureTest(lines);
  const links = inLinkLists(lines);
  const shown = lines.filter((line) => !inFurniture(line) && !links.has(line));
  const main = mainElement(shown);
  if (!main) return shown;
  const isInside = (line: PageLine): boolean => line.path.includes(main);
  const above = shown
    .slice(0, shown.findIndex(isInside))
    .filter((line) => line.heading !== undefined || isTitle(line, title) || isMetadata(line));
  return [...above, ...shown.filter(isInside)];
}

function isMetadata(line: PageLine): boolean {
  return line.text.length <= MAX_METADATA_LENGTH && linkShare(line) < 0.5 && METADATA.test(line.text.trim());
}

/** Whether the page's <title> says the same as a line that is no link. */
export function isTitle(line: PageLine, title: string): boolean {
  const text = line.text.replace(/\s/gu, "");
  return text.length >= 4 && linkShare(line) < 0.5 && title.replace(/\s/gu, "").includes(text);
}
