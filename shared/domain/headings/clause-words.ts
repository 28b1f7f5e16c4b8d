import { NOUN_OR_VERB, PREDICATES, SMALL_WORDS, VERBS_OF_ONE, WORDS, type WordClass } from "./word-table.ts";

/** A word of a heading's clause, or a stretch of nouns. */
export interface ClauseWord {
  /** UTF-16 offset in the clause. */
  readonly start: number;
  readonly text: string;
  readonly kind: WordClass;
}

const LONGEST = 8;

function wordAt(clause: string, at: number): string | null {
  for (let length = Math.min(LONGEST, clause.length - at); length > 1; length--) {
    const word = clause.slice(at, at + length);
    if (WORDS.has(word)) return word;
  }
  return null;
}

/** 抓项目, 强支撑: a verb of one character has an object of two, up to the end or to the next such verb. */
function takesTwo(clause: string, at: number): boolean {
  if (!VERBS_OF_ONE.has(clause.charAt(at)) || at + 3 > clause.length) return false;
  const pair = clause.slice(at, at + 2);
  if (WORDS.has(pair)) return false;
  if (SMALL_WORDS.has(clause.charAt(at + 1)) && !WORDS.has(clause.slice(at + 1, at + 3))) return false;
  return at + 3 === clause.length || takesTwo(clause, at + 3);
}

function classOf(word: string, clause: string, at: number, before: ClauseWord | undefined): WordClass {
  const end = at + word.length;
  const last = end === clause.length;
  const listed = WORDS.get(word) ?? "N";
  if (listed === "A" && before?.kind === "v") return "N";
  if (PREDICATES.has(word) && last && before !== undefined && !/^[Vv]$/u.test(before.kind)) return "A";
  if (NOUN_OR_VERB.has(word)) {
    const leads = before === undefined || before.kind === "D" || before.kind === "F";
    return leads &&
      end + 2 <= clause.length &&
      !/(?:更加|更为|更趋|不断|持续|明显|显著)/u.test(clause.slice(end))
      ? "V"
      : "N";
  }
  if (listed === "V" && last && before !== undefined && before.kind === "D") return "A";
  if (listed === "D" && last) return before?.kind === "F" ? "N" : "A";
  return listed;
}

function push(words: ClauseWord[], next: ClauseWord): void {
  const last = words.at(-1);
  if (last?.kind === "N" && next.kind === "N")
    words[words.length - 1] = { ...last, text: last.text + next.text };
  else words.push(next);
}

/** The words of a clause in `plainForm`, without quotation marks; neighbouring nouns make one stretch. Needs no dictionary. */
export function clauseWords(clause: string): ClauseWord[] {
  const words: ClauseWord[] = [];
  let at = 0;
  while (at < clause.length) {
    const last = words.at(-1);
    const one = takesTwo(clause, at);
    const word = one ? clause.charAt(at) : wordAt(clause, at);
    if (word !== null)
      push(words, { start: at, text: word, kind: one ? "v" : classOf(word, clause, at, last) });
    else
      push(words, {
        start: at,
        text: clause.charAt(at),
        kind: SMALL_WORDS.has(clause.charAt(at)) ? "F" : "N",
      });
    at += word?.length ?? 1;
  }
  return words;
}
