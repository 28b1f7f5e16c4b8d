import type { TextLine } from "./text-page.ts";
import type { TextColumn } from "./columns.ts";

const PAGE_NUMBER =
  /^(?:第\s*\d{1,4}\s*页.{0,12}|[-—–－―·•~\s]*[\d０-９]{1,4}(?:\s*[/／]\s*\d{1,4})?[-—–－―·•~\s]*)$/u;
/** Lines of a page, from its edge, that may be a running head or foot. */
const EDGE = 2;
const MIN_PAGES = 3;
const MIN_SHARE = 0.4;

function pattern(text: string): string {
  return text.replace(/\s/gu, "").replace(/[\d０-９]+/gu, "#");
}

function edgesOf(
  page: readonly TextLine[],
): { readonly line: TextLine; readonly place: "header" | "footer" }[] {
  const sorted = [...page].sort((a, b) => a.y - b.y);
  return [
    ...sorted.slice(0, EDGE).map((line) => ({ line, place: "header" as const })),
    ...sorted.slice(Math.max(EDGE, sorted.length - EDGE)).map((line) => ({ line, place: "footer" as const })),
  ];
}

/** Finds page numbers, and lines at the same edge of most pages that say the same. */
export function findFurniture(pages: readonly (readonly TextColumn[])[]): Map<TextLine, "header" | "footer"> {
  const edges = pages.map((columns) => edgesOf(columns.flat()));
  const counts = new Map<string, number>();
  const keyOf = (line: TextLine, place: string): string => place + pattern(line.text);
  for (const page of edges)
    for (const key of new Set(page.map(({ line, place }) => keyOf(line, place))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const found = new Map<TextLine, "header" | "footer">();
  for (const page of edges) {
    page.forEach(({ line, place }, index) => {
      const outermost = index === 0 || index === page.length - 1;
      const times = counts.get(keyOf(line, place)) ?? 0;
      if (
        times >= Math.max(MIN_PAGES, pages.length * MIN_SHARE) ||
        (outermost && PAGE_NUMBER.test(line.text))
      )
        found.set(line, place);
    });
  }
  return found;
}
