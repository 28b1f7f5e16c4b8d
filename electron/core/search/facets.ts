import type { SearchResult } from "../../../shared/contract/methods/search.ts";
import { ROLES } from "../../../shared/domain/speech/speech.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { speakerOf } from "./speaker.ts";

type Facets = NonNullable<SearchResult["facets"]>;

function mostFirst(counts: ReadonlyMap<string, number>): Facets["occasions"] {
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, count]) => ({ value, count }));
}

/** Matching blocks by year (oldest first), role (in their order), occasion and speaker (most first). */
export function countFacets(directory: BlockDirectory, blocks: readonly number[]): Facets {
  const perSpeech = new Uint32Array(directory.speeches.length);
  const perRole = new Uint32Array(ROLES.length);
  for (const block of blocks) {
    const owner = directory.ownerOf(block);
    const role = directory.roleOf(block);
    perSpeech[owner] = (perSpeech[owner] ?? 0) + 1;
    perRole[role] = (perRole[role] ?? 0) + 1;
  }
  const years = new Map<number, number>();
  const occasions = new Map<string, number>();
  const speakers = new Map<string, number>();
  perSpeech.forEach((count, owner) => {
    const speech = directory.speeches[owner];
    if (count === 0 || speech === undefined) return;
    const speaker = speakerOf(speech);
    if (speaker !== null) speakers.set(speaker, (speakers.get(speaker) ?? 0) + count);
    if (speech.year !== null) years.set(speech.year, (years.get(speech.year) ?? 0) + count);
    if (speech.occasion !== null)
      occasions.set(speech.occasion, (occasions.get(speech.occasion) ?? 0) + count);
  });
  return {
    years: [...years].sort((a, b) => a[0] - b[0]).map(([year, count]) => ({ value: String(year), count })),
    roles: ROLES.flatMap((role, i) =>
      (perRole[i] ?? 0) > 0 ? [{ value: role, count: perRole[i] ?? 0 }] : [],
    ),
    occasions: mostFirst(occasions),
    speakers: mostFirst(speakers),
  };
}

const MOST_LENGTHS = 40;

/** How often each length up to forty characters occurs, the shortest first. */
export function countLengths(directory: BlockDirectory, blocks: readonly number[]): Facets["occasions"] {
  const counts = new Uint32Array(MOST_LENGTHS + 1);
  for (const block of blocks) {
    const length = directory.lengthOf(block);
    if (length <= MOST_LENGTHS) counts[length] = (counts[length] ?? 0) + 1;
  }
  return [...counts].flatMap((count, length) => (count > 0 ? [{ value: String(length), count }] : []));
}

/** In how many speeches the blocks stand. */
export function countSpeeches(directory: BlockDirectory, blocks: readonly number[]): number {
  const seen = new Uint8Array(directory.speeches.length);
  let count = 0;
  for (const block of blocks) {
    const owner = directory.ownerOf(block);
    if (seen[owner] === 0) {
      seen[owner] = 1;
      count++;
    }
  }
  return count;
}
