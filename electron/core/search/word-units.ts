import { phraseQuery } from "../../../shared/domain/search/grams.ts";
import type { Store } from "../store/open-store.ts";
import { matchingBlocks } from "../indexing/match-queries.ts";

/** One thing to find, with the spellings that count as the same; all folded. */
export type WordUnit = readonly string[];

const DIGITS = "〇一二三四五六七八九";
const CHINESE_YEAR = /[一二][〇零一二三四五六七八九]{3}(?=年)/gu;
const ARABIC_YEAR = /(?:19|20)\d\d(?=年)/gu;

function chineseYear(year: string): string {
  return Array.from(year, (digit) => DIGITS[Number(digit)] ?? "").join("");
}

function arabicYear(year: string): string {
  return Array.from(year.replaceAll("零", "〇"), (digit) => String(DIGITS.indexOf(digit))).join("");
}

/** A folded word with its other spellings: 〇 and 零, years in Chinese and Arabic figures. */
export function unitOf(folded: string): WordUnit {
  const spellings = new Set([folded]);
  spellings.add(folded.replaceAll(CHINESE_YEAR, arabicYear));
  const chinese = folded.replaceAll(ARABIC_YEAR, chineseYear);
  for (const spelling of [chinese, folded]) {
    spellings.add(spelling.replaceAll("零", "〇"));
    spellings.add(spelling.replaceAll("〇", "零"));
  }
  return [...spellings];
}

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
