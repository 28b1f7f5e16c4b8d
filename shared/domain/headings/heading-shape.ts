import { plainForm } from "../text/plain.ts";
import { clauseWords, type ClauseWord } from "./clause-words.ts";

/** A stretch of a heading between signs. */
export interface ClauseShape {
  /** In `plainForm`, without quotation marks. */
  readonly text: string;
  readonly words: readonly ClauseWord[];
  /** D2V2N4: the class of every word with its length; small words stand as they are. */
  readonly pattern: string;
}

/** What makes headings parallel: clauses, their lengths, and their words by class. */
export interface HeadingShape {
  readonly clauses: readonly ClauseShape[];
  /** 8+6: characters of every clause, without signs. */
  readonly lengths: string;
  readonly pattern: string;
  readonly chars: number;
}

const SIGNS = /[,、;:。!?\s]+/u;
const MARKS = /["'“”‘’《》〈〉()[\]【】{}]/gu;

function patternOf(words: readonly ClauseWord[]): string {
  return words.map(({ kind, text }) => (kind === "F" ? text : `${kind}${text.length}`)).join("");
}

function clauseShape(text: string): ClauseShape {
  const words = clauseWords(text);
  return { text, words, pattern: patternOf(words) };
}

/** The shape of a heading's words, without its number. Traditional and full-width text have the shape of their plain form. */
export function headingShape(heading: string): HeadingShape {
  const plain = plainForm(heading).replaceAll(MARKS, "");
  const clauses = plain
    .split(SIGNS)
    .filter((part) => part !== "")
    .map(clauseShape);
  return {
    clauses,
    lengths: clauses.map(({ text }) => text.length).join("+"),
    pattern: clauses.map(({ pattern }) => pattern).join(","),
    chars: clauses.reduce((sum, { text }) => sum + text.length, 0),
  };
}
