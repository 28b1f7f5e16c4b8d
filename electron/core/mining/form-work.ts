import { occasionKey } from "../../../shared/domain/mining/occasion-key.ts";
import { outlineOfSpeech, type SpeechOutline } from "../../../shared/domain/mining/outline.ts";
import type { Pieces } from "../../../shared/domain/mining/pieces.ts";
import {
  mineSkeletons,
  miningSkeletons,
  type MinedSkeleton,
  type OutlinedSpeech,
} from "../../../shared/domain/mining/skeletons.ts";
import { visibleLength } from "../../../shared/domain/text/visible-length.ts";
import { ALL_OCCASIONS, groupNames, NO_OCCASION, readGroupName, wantedGroups } from "./form-groups.ts";
import type { Store } from "../store/open-store.ts";
import {
  dropSkeletonsOf,
  firstBlocks,
  lastBlocks,
  liveGroups,
  outlinedSpeeches,
  outlineOf,
  putOutline,
  putSkeletons,
  sectionRows,
  speechesToOutline,
  storedGroups,
  type SpeechToOutline,
} from "./mining-queries.ts";

/** Grows when outlines or skeletons are made in another way: what is stored of another version is mined anew. */
export const MINING_VERSION = 4;
const BEGINNING = 3;
const LONGEST_CLOSING = 6;
/** Speeches to outline that are read at once. */
const AT_ONCE = 500;

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

function* mineGroup(store: Store, name: string): Pieces<void> {
  const { occasion, level } = readGroupName(name);
  const ids = outlinedSpeeches(store, occasion === ALL_OCCASIONS ? null : occasion, level);
  const speeches: OutlinedSpeech[] = [];
  for (const id of ids) {
    const outline = outlineOf(store, id);
    if (outline !== undefined) speeches.push({ id, outline: JSON.parse(outline) as SpeechOutline });
    yield;
  }
  const skeletons = JSON.stringify(yield* miningSkeletons(speeches));
  // Of as many speeches as were there at first: where some came or went since, the group is found stale again.
  putSkeletons(store, { occasion: name, version: MINING_VERSION, speeches: speeches.length, skeletons });
}

/** Outlines the speeches that have none, then mines the occasions and levels whose speeches have changed. */
export function* mineForms(store: Store): Pieces<void> {
  for (;;) {
    const missing = speechesToOutline(store, MINING_VERSION, AT_ONCE);
    if (missing.length === 0) break;
    for (const speech of missing) {
      const { id, occasion, outline } = outlineOne(store, speech);
      putOutline(store, {
        speechId: id,
        version: MINING_VERSION,
        occasion,
        outline: JSON.stringify(outline),
      });
      dropSkeletonsOf(store, groupNames(occasion));
      yield;
    }
  }
  const wanted = wantedGroups(liveGroups(store));
  const stored = new Map(storedGroups(store, MINING_VERSION).map((one) => [one.occasion, one.speeches]));
  const gone = [...stored.keys()].filter((name) => !wanted.has(name));
  if (gone.length > 0) {
    dropSkeletonsOf(store, gone);
    yield;
  }
  for (const [name, speeches] of wanted) {
    if (stored.get(name) === speeches) continue;
    yield* mineGroup(store, name);
    yield;
  }
}
