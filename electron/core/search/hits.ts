import type { SearchHit } from "../../../shared/contract/methods/search.ts";
import { rangesInOriginal } from "../../../shared/domain/search/ranges.ts";
import { ROLES } from "../../../shared/domain/speech/speech.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import type { Store } from "../store/open-store.ts";
import type { Found } from "./found.ts";
import type { Ranked } from "./rank.ts";
import { blockRow, sectionRow, type SectionRow } from "./search-queries.ts";

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
export function readHits(
  store: Store,
  directory: BlockDirectory,
  ranked: readonly Ranked[],
  ranges: Found["ranges"],
): SearchHit[] {
  const sections = new Map<number, SectionRow | undefined>();
  const rowOf = (id: number): SectionRow | undefined => {
    if (!sections.has(id)) sections.set(id, sectionRow(store, id));
    return sections.get(id);
  };
  return ranked.flatMap(({ block, score }) => {
    const row = blockRow(store, block);
    const speech = directory.speeches[directory.ownerOf(block)];
    const role = ROLES[directory.roleOf(block)];
    if (row === undefined || speech === undefined || role === undefined) return [];
    const section = rowOf(row.sectionId);
    const { id, title, date, occasion, post } = speech;
    return [
      {
        speech: { id, title, date, occasion, post },
        section: section
          ? { id: section.id, heading: section.heading, role: section.role, path: pathOf(section, rowOf) }
          : null,
        block: {
          id: block,
          type: directory.isHeading(block) ? ("heading" as const) : ("paragraph" as const),
          role,
        },
        text: row.text,
        ranges: rangesInOriginal(row.text, ranges),
        score: Math.round(score * 1000) / 1000,
      },
    ];
  });
}
