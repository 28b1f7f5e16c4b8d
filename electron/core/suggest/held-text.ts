import { sharedCount, shinglesOf } from "../duplicates/shingles.ts";
import { draftText } from "../drafts/draft-queries.ts";
import type { Store } from "../store/open-store.ts";

/** A text stands in a draft already when so many of its runs of five characters do. */
const HELD = 0.5;
const SLOT = /\{[^{}]*\}/gu;

/** Tells whether a text (slots in the notation of templates, if any) stands in a draft already. */
export type IsHeld = (text: string) => boolean;

export const nothingHeld: IsHeld = () => false;

/** For the runs of a draft's text, as `shinglesOf` gives them. */
export function heldIn(own: Uint32Array): IsHeld {
  if (own.length === 0) return nothingHeld;
  return (text) => {
    const theirs = shinglesOf([text.replaceAll(SLOT, "")]);
    return theirs.length > 0 && sharedCount(own, theirs) >= HELD * theirs.length;
  };
}

/** For drafts as they were last saved; the text of the last one asked for is kept. */
export function createHeldText(store: Store): (draft: number | undefined) => IsHeld {
  let last: { draft: number; revision: number; held: IsHeld } | null = null;
  return (draft) => {
    if (draft === undefined) return nothingHeld;
    const now = draftText(store, draft);
    if (now === undefined) return nothingHeld;
    if (last?.draft !== draft || last.revision !== now.revision)
      last = { draft, revision: now.revision, held: heldIn(shinglesOf([now.text])) };
    return last.held;
  };
}
