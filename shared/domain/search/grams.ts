/**
 * Two-character tokens of folded text, written so that SQLite's `ascii` tokenizer neither splits nor changes them: it takes every
 * non-ASCII character as part of a token, so ASCII is moved to code points that NFKC never leaves behind (U+FF01.., U+FF61..,
 * U+3000). The mapping is one to one; characters are code points.
 */
function tokenUnit(code: number): number {
  if (code === 0x20) return 0x3000;
  if (code === 0x7f) return 0xff81;
  return code < 0x20 ? 0xff61 + code : 0xfee0 + code;
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(tokenUnit(code)));

function tokenCharacters(folded: string): string[] {
  const characters = Array.from(folded.toWellFormed());
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? "";
    const code = character.charCodeAt(0);
    if (code < 128) characters[i] = ASCII[code] ?? "";
  }
  return characters;
}

/** What the index stores for a text: every pair of neighbours in order, and the last character alone. */
export function gramsOf(folded: string): string {
  const characters = tokenCharacters(folded);
  let out = "";
  for (let i = 0; i + 1 < characters.length; i++) {
    out += `${characters[i] ?? ""}${characters[i + 1] ?? ""} `;
  }
  return out + (characters.at(-1) ?? "");
}

/** Longer phrases are looked up by their beginning and then compared with the text. */
const LONGEST_PHRASE = 24;

/** A full-text query for texts that hold `folded`; for phrases over LONGEST_PHRASE characters also some others. Null when empty. */
export function phraseQuery(folded: string): string | null {
  const characters = tokenCharacters(folded).slice(0, LONGEST_PHRASE);
  if (characters.length === 0) return null;
  if (characters.length === 1) return `"${characters[0] ?? ""}"*`;
  const grams: string[] = [];
  for (let i = 0; i + 1 < characters.length; i++)
    grams.push(`${characters[i] ?? ""}${characters[i + 1] ?? ""}`);
  return `"${grams.join(" ")}"`;
}

/** Whether every text that `phraseQuery(folded)` finds holds the phrase. */
export function isWholePhrase(folded: string): boolean {
  return folded.length <= LONGEST_PHRASE || Array.from(folded).length <= LONGEST_PHRASE;
}
