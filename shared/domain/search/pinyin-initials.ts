/** The first character of each initial in the order of pinyin; the letters i, u and v begin no syllable. */
const FIRST = Array.from("阿八嚓哒妸发旮哈讥咔垃妈拿哦妑七呥仨他穵夕丫帀");
const LETTERS = "abcdefghjklmnopqrstwxyz";
const START = 0x4e00;
const END = 0x9fff;

let table: Uint8Array | null = null;

/** Place of the letter a character's reading begins with, from 1; 0 where the collation knows none. */
function initials(): Uint8Array {
  if (table) return table;
  const collator = new Intl.Collator("zh-CN-u-co-pinyin");
  const codes = Array.from({ length: END - START + 1 }, (_, i) => String.fromCharCode(START + i));
  table = new Uint8Array(codes.length);
  for (const character of codes) {
    let low = 0;
    let high = FIRST.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (collator.compare(FIRST[middle] ?? "", character) <= 0) low = middle + 1;
      else high = middle;
    }
    table[character.charCodeAt(0) - START] = low;
  }
  return table;
}

/** Whether a query can be meant as initials: three to twelve letters and nothing else. */
export function looksLikeInitials(text: string): boolean {
  return /^[a-z]{3,12}$/u.test(text) && Array.from(text).every((letter) => LETTERS.includes(letter));
}

/** Places [start, end) in folded text whose characters are read with these initials; each character by its most usual reading. */
export function initialsMatches(folded: string, letters: string): [number, number][] {
  const wanted = Array.from(letters, (letter) => LETTERS.indexOf(letter) + 1);
  const known = initials();
  const found: [number, number][] = [];
  const last = folded.length - wanted.length;
  for (let at = 0; at <= last; at++) {
    let length = 0;
    while (length < wanted.length && known[folded.charCodeAt(at + length) - START] === wanted[length])
      length++;
    if (length === wanted.length) {
      found.push([at, at + length]);
      at += length - 1;
    }
  }
  return found;
}
