import { $getState, $setState, createState, type LexicalNode } from "lexical";

const inRange = (value: unknown): number | null =>
  typeof value === "number" && value >= 0 && value <= 1 ? value : null;

/** The part of the speech (or of the heading above) that a heading is to fill; saved as `$.share`. */
const shareState = createState("share", { parse: inRange });

/** What the opening and the closing, which have no heading, are to fill. */
export interface EndShares {
  readonly opening: number | null;
  readonly closing: number | null;
}

const NO_ENDS: EndShares = { opening: null, closing: null };

/** Kept with the salutation, which is always there; saved as `$.ends`. */
const endsState = createState("ends", {
  parse: (value): EndShares => {
    if (typeof value !== "object" || value === null) return NO_ENDS;
    const { opening, closing } = value as Record<string, unknown>;
    return { opening: inRange(opening), closing: inRange(closing) };
  },
  isEqual: (a, b) => a.opening === b.opening && a.closing === b.closing,
});

export function $getShare(node: LexicalNode): number | null {
  return $getState(node, shareState);
}

export function $setShare(node: LexicalNode, share: number): void {
  $setState(node, shareState, share);
}

export function $getEnds(node: LexicalNode): EndShares {
  return $getState(node, endsState);
}

export function $setEnds(node: LexicalNode, ends: EndShares): void {
  $setState(node, endsState, ends);
}
