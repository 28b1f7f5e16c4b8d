import {
  applyCorrections,
  type CorrectedSpeech,
} from "../../../shared/domain/corrections/apply-corrections.ts";
import { applyLessons } from "../../../shared/domain/corrections/apply-lessons.ts";
import { lessonsFrom, type Lessons } from "../../../shared/domain/corrections/lessons.ts";
import type { SourceLine } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";
import { allLessons, correctionsOf, lessonsStamp } from "./correction-queries.ts";

export interface Amended {
  readonly speech: CorrectedSpeech;
  /** Ids of the corrections in other texts that changed something. */
  readonly learned: readonly number[];
  /** Corrections of this text, in the order in which they were made, and whether their words are still there. */
  readonly corrections: readonly { readonly id: number; readonly applied: boolean }[];
}

const kept = new WeakMap<Store, { readonly stamp: string; readonly lessons: Lessons }>();

/** What all corrections of the library teach. */
export function libraryLessons(store: Store): Lessons {
  const stamp = lessonsStamp(store);
  const known = kept.get(store);
  if (known?.stamp === stamp) return known.lessons;
  const lessons = lessonsFrom(allLessons(store));
  kept.set(store, { stamp, lessons });
  return lessons;
}

/**
 * What the reader made of a text, with what was learned from corrections elsewhere, and over that what was put right in this very text or,
 * where a file changed, in its text of before. `hashes`: of both, the older first.
 */
export function amend(
  store: Store,
  read: CorrectedSpeech,
  lines: readonly SourceLine[],
  hashes: readonly string[],
): Amended {
  const { blocks, learned } = applyLessons(read.blocks, read.title, libraryLessons(store));
  const rows = hashes.flatMap((hash) => correctionsOf(store, hash)).toSorted((a, b) => a.id - b.id);
  const { speech, applied } = applyCorrections(
    { ...read, blocks },
    rows.map(({ change }) => change),
    lines,
  );
  return {
    speech,
    learned: learned.map(({ id }) => id).filter((id) => rows.every((row) => row.id !== id)),
    corrections: rows.map(({ id }, index) => ({ id, applied: applied[index] ?? false })),
  };
}
