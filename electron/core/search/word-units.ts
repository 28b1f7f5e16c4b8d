import { unite } from "../../../shared/domain/search/join-positions.ts";
import type { Store } from "../store/open-store.ts";
import { occurs, phrasePositions } from "../indexing/phrase-positions.ts";

/** One thing to find, with the spellings that count as the same; all folded. */
export type WordUnit = readonly string[];

/** Where a unit, in any spelling, begins in the library; ascending. */
export function unitPositions(store: Store, unit: WordUnit): Uint32Array {
  return unite(unit.map((spelling) => phrasePositions(store, spelling)));
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
      if (!/[\s\p{P}]/u.test(text) && occurs(store, text)) piece = text;
    }
    if (piece !== null) pieces.push(piece);
    at += piece === null ? 1 : Array.from(piece).length;
  }
  return pieces;
}
