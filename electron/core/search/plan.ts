import type { SearchInput } from "../../../shared/contract/methods/search.ts";
import {
  looksLikePattern,
  readPattern,
  withSpellings,
  type Pattern,
} from "../../../shared/domain/search/pattern.ts";
import { looksLikeInitials } from "../../../shared/domain/search/pinyin-initials.ts";
import { hasFields, readQuery, type Query } from "../../../shared/domain/search/query.ts";
import { spellingsOf } from "../../../shared/domain/search/spellings.ts";
import { fold } from "../../../shared/domain/text/fold.ts";

type Mode = NonNullable<SearchInput["mode"]>;

/** How a query line is looked up. */
export type Lookup =
  /** `spellings`: folded, any of them. */
  | { readonly kind: "phrase"; readonly spellings: readonly string[] }
  | { readonly kind: "pattern"; readonly pattern: Pattern; readonly words: readonly string[] }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "similar"; readonly text: string }
  | { readonly kind: "initials"; readonly letters: string }
  /** No words at all: everything that the fields let through, or nothing. */
  | { readonly kind: "all" }
  | { readonly kind: "nothing" };

export interface Plan {
  readonly query: Query | null;
  /** Tried one after the other until one finds something. */
  readonly lookups: readonly Lookup[];
}

/** From so many characters on, an unknown phrase is looked up by likeness rather than by its words. */
const SENTENCE_LENGTH = 12;

function patternLookup(query: Query, meant: (text: string) => boolean): Lookup | null {
  const place = query.terms.findIndex((term) => !term.quoted && meant(term.text));
  const pattern = readPattern(query.terms[place]?.text ?? "");
  if (pattern === null) return null;
  return {
    kind: "pattern",
    pattern: withSpellings(pattern),
    words: query.terms.filter((_, i) => i !== place).map((term) => term.text),
  };
}

function phraseLookup(text: string): Lookup {
  return { kind: "phrase", spellings: spellingsOf(fold(text)) };
}

function wordsLookup(query: Query): Lookup {
  return { kind: "words", words: query.terms.map((term) => term.text) };
}

function autoLookups(query: Query): Lookup[] {
  const pattern = patternLookup(query, looksLikePattern);
  if (pattern !== null) return [pattern];
  const [first, ...more] = query.terms;
  if (first === undefined) return [];
  if (query.terms.some((term) => term.quoted)) {
    return more.length === 0 ? [phraseLookup(first.text)] : [wordsLookup(query)];
  }
  const phrase = phraseLookup(query.rest);
  const letters = fold(query.rest);
  if (looksLikeInitials(letters)) return [phrase, { kind: "initials", letters }];
  const loose: Lookup =
    more.length === 0 && Array.from(query.rest).length >= SENTENCE_LENGTH
      ? { kind: "similar", text: query.rest }
      : wordsLookup(query);
  return [phrase, loose];
}

/** Decides how a query line is read in a mode. Never fails: what is no operator stands for itself. */
export function planSearch(text: string, mode: Mode): Plan {
  if (mode === "exact")
    return {
      query: null,
      lookups: [text === "" ? { kind: "nothing" } : { kind: "phrase", spellings: [fold(text)] }],
    };
  if (mode === "similar") return { query: null, lookups: [{ kind: "similar", text }] };
  const query = readQuery(text);
  if (query.terms.length === 0) return { query, lookups: [{ kind: hasFields(query) ? "all" : "nothing" }] };
  switch (mode) {
    case "words":
      return { query, lookups: [wordsLookup(query)] };
    case "pattern":
      return { query, lookups: [patternLookup(query, () => true) ?? phraseLookup(query.rest)] };
    default:
      return { query, lookups: autoLookups(query) };
  }
}
