import { phraseQuery } from "../../../shared/domain/search/grams.ts";
import type { Store } from "../store/open-store.ts";
import { matchingBlocks } from "../indexing/match-queries.ts";

/** One thing to find, with the spellings that count as the same; all folded. */
export type WordUnit = readonly string[];

/** A full-text query for any spelling of a unit. */
export function unitQuery(unit: WordUnit): string {
  const phrases = unit.map(phraseQuery).filter((phrase) => phrase !== null);
  return phrases.length > 1 ? `(${phrases.join(" OR ")})` : (phrases[0] ?? "");
}

const LONGEST_PIECE = 6;
const MOST_PIECES = 12;
/** Of a longer word only the beginning is cut up. */
const LONGEST_CUT = 60;

/**
 * Cuts a word that occurs nowhere into shorter ones that do, each as long as the library knows it (from the left, two to six
 * characters); what the library does not know at all is left out.
 */
export function knownPieces(store: Store, folded: string): string[] {
  const characters = Array.from(folded).slice(0, LONGEST_CUT);
  const pieces: string[] = [];
  let at = 0;
  while (at + 1 < characters.length && pieces.length < MOST_PIECES) {
    let piece: string | null = null;
    for (
      let length = Math.min(LONGEST_PIECE, characters.length - at);
      length > 1 && piece === null;
      length--
    ) {
      const text = characters.slice(at, at + length).join("");
      const match = phraseQuery(text);
      if (!/[\s\p{P}]/u.test(text) && match !== null && matchingBlocks(store, match, 1).length > 0)
        piece = text;
    }
    if (piece !== null) pieces.push(piece);
    at += piece === null ? 1 : Array.from(piece).length;
  }
  return pieces;
}
