import type { SearchHit } from "../../../shared/contract/methods/search.ts";
import { rangesInOriginal } from "../../../shared/domain/search/ranges.ts";
import type { Store } from "../store/open-store.ts";
import type { Found } from "./found.ts";
import type { Ranked } from "./rank.ts";
import { hitRow, sectionRow, type SectionRow } from "./search-queries.ts";

/** Headings from the top down to the section itself; sections without a heading are left out. */
function pathOf(section: SectionRow, rowOf: (id: number) => SectionRow | undefined): string[] {
  const path: string[] = [];
  for (
    let at: SectionRow | undefined = section;
    at !== undefined;
    at = at.parentId === null ? undefined : rowOf(at.parentId)
  ) {
    if (at.heading !== "") path.unshift(at.heading);
  }
  return path;
}

/** Ranked blocks as the page shows them; a block that went away meanwhile is left out. */
export function readHits(store: Store, ranked: readonly Ranked[], ranges: Found["ranges"]): SearchHit[] {
  const sections = new Map<number, SectionRow | undefined>();
  const rowOf = (id: number): SectionRow | undefined => {
    if (!sections.has(id)) sections.set(id, sectionRow(store, id));
    return sections.get(id);
  };
  return ranked.flatMap(({ block, score }) => {
    const row = hitRow(store, block);
    if (row === undefined) return [];
    const section = rowOf(row.sectionId);
    return [
      {
        speech: {
          id: row.speechId,
          title: row.title,
          date: row.date,
          occasion: row.occasion,
          post: row.post,
        },
        section: section
          ? { id: section.id, heading: section.heading, role: section.role, path: pathOf(section, rowOf) }
          : null,
        block: { id: row.id, type: row.type, role: row.role },
        text: row.text,
        ranges: rangesInOriginal(row.text, ranges),
        score: Math.round(score * 1000) / 1000,
      },
    ];
  });
}
