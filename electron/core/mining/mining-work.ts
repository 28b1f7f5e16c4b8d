import { visibleLength } from "../../../shared/domain/text/visible-length.ts";
import { occasionKey } from "../../../shared/domain/mining/occasion-key.ts";
import { outlineOfSpeech, type SpeechOutline } from "../../../shared/domain/mining/outline.ts";
import { mineSkeletons, type MinedSkeleton } from "../../../shared/domain/mining/skeletons.ts";
import type { Store } from "../store/open-store.ts";
import {
  dropSkeletonsOf,
  firstBlocks,
  lastBlocks,
  outlinesOf,
  putOutline,
  putSkeletons,
  sectionRows,
  speechesToOutline,
  staleOccasions,
  type SpeechToOutline,
} from "./mining-queries.ts";
import { mineSectionsNext } from "./section-work.ts";

/** Grows when outlines or skeletons are made in another way: what is stored of another version is mined anew. */
export const MINING_VERSION = 2;
/** All occasions together. */
export const ALL_OCCASIONS = "*";
/** Speeches whose occasion is not known. */
const NO_OCCASION = "";
const BEGINNING = 3;
/** How long a step of mining sections may take; one long speech or template may take longer. */
const SECTIONS_MS = 10;
const LONGEST_CLOSING = 6;

function closingChars(store: Store, speechId: number): number {
  let chars = 0;
  for (const { type, role, text } of lastBlocks(store, speechId, LONGEST_CLOSING)) {
    if (type !== "paragraph" || role !== "closing") break;
    chars += visibleLength(text);
  }
  return chars;
}

interface Outlined {
  readonly id: number;
  readonly occasion: string;
  readonly outline: SpeechOutline;
}

function outlineOne(store: Store, { id, title, occasion }: SpeechToOutline): Outlined {
  const beginning = firstBlocks(store, id, BEGINNING)
    .map(({ text }) => text)
    .join("\n");
  return {
    id,
    occasion: occasionKey(occasion, title, beginning) ?? NO_OCCASION,
    outline: outlineOfSpeech(sectionRows(store, id), closingChars(store, id)),
  };
}

function keep(store: Store, { id, occasion, outline }: Outlined): void {
  putOutline(store, { speechId: id, version: MINING_VERSION, occasion, outline: JSON.stringify(outline) });
}

/** What the background would store, for hosts that only read a library that it has not been through yet; null where it has. */
export function mineWithoutStoring(store: Store): Map<string, MinedSkeleton[]> | null {
  if (speechesToOutline(store, MINING_VERSION, 1).length === 0) return null;
  const all = speechesToOutline(store, 0, -1).map((speech) => outlineOne(store, speech));
  const groups = Map.groupBy(all, ({ occasion }) => occasion);
  return new Map([
    ...[...groups]
      .filter(([occasion]) => occasion !== NO_OCCASION)
      .map(([occasion, speeches]) => [occasion, mineSkeletons(speeches)] as const),
    [ALL_OCCASIONS, mineSkeletons(all)],
  ]);
}

function mineOccasion(store: Store, occasion: string): void {
  const rows = outlinesOf(store, occasion === ALL_OCCASIONS ? null : occasion);
  const speeches = rows.map(({ id, outline }) => ({ id, outline: JSON.parse(outline) as SpeechOutline }));
  putSkeletons(store, {
    occasion,
    version: MINING_VERSION,
    speeches: rows.length,
    skeletons: JSON.stringify(mineSkeletons(speeches)),
  });
}

/**
 * Does one bounded step of mining in a transaction of its own: outlines some speeches that have none, then mines one occasion whose
 * speeches have changed. False when nothing is left to do.
 */
function mineFormsNext(store: Store, speeches: number): boolean {
  return store.transaction(() => {
    const missing = speechesToOutline(store, MINING_VERSION, speeches);
    if (missing.length > 0) {
      const outlined = missing.map((speech) => outlineOne(store, speech));
      for (const one of outlined) keep(store, one);
      dropSkeletonsOf(store, [...new Set(outlined.map(({ occasion }) => occasion)), ALL_OCCASIONS]);
      return true;
    }
    const [stale] = staleOccasions(store, MINING_VERSION, ALL_OCCASIONS, 1);
    if (stale === undefined) return false;
    mineOccasion(store, stale);
    return true;
  });
}

/** One bounded step of all mining: forms of speeches first, then sections and frames. False when nothing is left to do. */
export const mineNext = (store: Store, speeches: number): boolean =>
  mineFormsNext(store, speeches) || mineSectionsNext(store, SECTIONS_MS);

/** Does at once all that the background job would do; for the command line, benches and tests. */
export function finishMining(store: Store): void {
  while (mineNext(store, 50));
}
