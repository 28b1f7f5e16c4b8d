import { applyLessons } from "../../../shared/domain/corrections/apply-lessons.ts";
import { lessonsFrom } from "../../../shared/domain/corrections/lessons.ts";
import type { Store } from "../store/open-store.ts";
import { libraryLessons } from "./amend.ts";
import { allLessons } from "./correction-queries.ts";
import { headingsAfter, storedBlocks } from "./lesson-queries.ts";
import { setReader, storedSource } from "./source-queries.ts";

/** Headings looked at in one step: some ten milliseconds. */
const AT_ONCE = 3000;

/** Whether a lesson would change what is stored of a speech. */
function wouldChange(store: Store, speechId: number, correction: number): boolean {
  const title = storedSource(store, speechId)?.title ?? null;
  const { learned } = applyLessons(storedBlocks(store, speechId), title, libraryLessons(store));
  return learned.some(({ id }) => id === correction);
}

/**
 * Looks through the headings of the library for those that a correction has something to say about, and has their speeches read again. The
 * function it gives does one step; false at the end.
 */
export function createSpread(store: Store, correction: number): () => boolean {
  const lesson = allLessons(store).filter(({ id }) => id === correction);
  const alone = lessonsFrom(lesson);
  let after = lesson.length > 0 ? 0 : Infinity;
  const seen = new Set<number>();
  return () => {
    const rows = after === Infinity ? [] : headingsAfter(store, after, AT_ONCE);
    for (const { speechId, heading, role } of rows) {
      const about = seen.has(speechId) ? null : alone.about(heading);
      if (!about || about.role === role) continue;
      seen.add(speechId);
      if (wouldChange(store, speechId, correction)) setReader(store, speechId, 0);
    }
    after = rows.at(-1)?.id ?? Infinity;
    return rows.length > 0;
  };
}
