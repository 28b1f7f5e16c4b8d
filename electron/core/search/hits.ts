import type { SearchHit } from "../../../shared/contract/methods/search.ts";
import { rangesInOriginal } from "../../../shared/domain/search/ranges.ts";
import { ROLES } from "../../../shared/domain/speech/speech.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import type { Store } from "../store/open-store.ts";
import type { Found } from "./found.ts";
import type { Ranked } from "./rank.ts";
import { readBlocks, sectionRow, type SectionRow } from "./search-queries.ts";

export type SectionLookup = (id: number) => SectionRow | undefined;

const MOST_KEPT = 4000;

/** Section rows by id, the last few thousand kept: a section never changes, and its id is never used again. */
export function createSectionLookup(store: Store): SectionLookup {
  const kept = new Map<number, SectionRow>();
  return (id) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const row = sectionRow(store, id);
    if (kept.size >= MOST_KEPT) kept.clear();
    if (row !== undefined) kept.set(id, row);
    return row;
  };
}

/** Headings from the top down to the section itself; sections without a heading are left out. */
function pathOf(section: SectionRow, rowOf: SectionLookup): string[] {
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
  rowOf: SectionLookup,
  ranked: readonly (Ranked & { readonly group?: SearchHit["group"] })[],
  ranges: Found["ranges"],
): SearchHit[] {
  const rows = readBlocks(
    store,
    ranked.map(({ block }) => block),
  );
  return ranked.flatMap(({ block, score, group }) => {
    const row = rows.get(block);
    const speech = directory.speeches[directory.ownerOf(block)];
    const role = ROLES[directory.roleOf(block)];
    if (row === undefined || speech === undefined || role === undefined) return [];
    const section = rowOf(row.sectionId);
    const { id, title, date, occasion, level, post, name } = speech;
    return [
      {
        speech: { id, title, date, occasion, level, post, name },
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
        ...(group && { group }),
      },
    ];
  });
}
