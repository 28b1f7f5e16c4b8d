import { fold } from "../text/fold.ts";
import { spellingsOf } from "./spellings.ts";
import { wordClassOf, type WordClass } from "./word-classes.ts";

/** One place of a pattern; all texts are folded. */
type PatternNode =
  | { readonly kind: "literal"; readonly text: string }
  /** Any of these. */
  | { readonly kind: "either"; readonly options: readonly string[] }
  /** Up to GAP_LIMIT characters inside one clause. */
  | { readonly kind: "gap" }
  /** One character inside a clause. */
  | { readonly kind: "one" }
  /** One word of a part of speech. */
  | { readonly kind: "word"; readonly class: WordClass };

export type Pattern = readonly PatternNode[];

export const GAP_LIMIT = 20;

/** More places than anybody writes; what has more is no pattern. */
const MOST_NODES = 60;

const GAP = /^(?:…+|\.{3,}|[*＊]+)/u;
const ONE = /^[?？]/u;
const WORD = /^[<＜〈]([^<>＜＞〈〉]{1,4})[>＞〉]/u;
const EITHER = /^[(（]([^()（）|｜]*(?:[|｜][^()（）|｜]*)+)[)）]/u;
const EITHER_ANYWHERE = /[(（][^()（）]*[|｜][^()（）]*[)）]/u;
const WORD_ANYWHERE = /[<＜〈]([^<>＜＞〈〉]{1,4})[>＞〉]/gu;

const hasWords = (text: string): boolean =>
  [...text.matchAll(WORD_ANYWHERE)].some(([, name = ""]) => wordClassOf(name) !== null);

/** Whether an operator occurs; a full-width ？ ends a question more often than it stands for a character. */
function hasOperator(text: string, signs: RegExp): boolean {
  return signs.test(text) || EITHER_ANYWHERE.test(text) || hasWords(text);
}

/** Whether a query that was not said to be a pattern is meant as one. */
export function looksLikePattern(text: string): boolean {
  return hasOperator(text, /[…*＊?]|\.{3}/u) && readPattern(text) !== null;
}

function optionsOf(inside: string): readonly string[] {
  const options = inside
    .split(/[|｜]/u)
    .map((option) => fold(option.trim()))
    .filter((option) => option !== "");
  return [...new Set(options)];
}

/** Appends a node; gaps that touch become one, literals that touch join. */
function append(nodes: PatternNode[], node: PatternNode): void {
  const last = nodes.at(-1);
  if (node.kind === "gap" && last?.kind === "gap") return;
  if (node.kind === "literal" && last?.kind === "literal") {
    nodes[nodes.length - 1] = { kind: "literal", text: last.text + node.text };
  } else nodes.push(node);
}

/**
 * Reads `以…为抓手`: `…` or `*` is a gap, `?` one character, `(甲|乙)` alternatives (plain text), `<v>` a word of a class, all else
 * stands for itself.
 * Null where nothing but gaps and single places is asked for, no operator occurs or there are far too many: such a query is read
 * literally.
 */
export function readPattern(source: string): Pattern | null {
  if (!hasOperator(source, /[…*＊?？]|\.{3}/u)) return null;
  const nodes: PatternNode[] = [];
  let rest = source.trim();
  while (rest !== "") {
    const gap = GAP.exec(rest)?.[0];
    const either = EITHER.exec(rest);
    const word = WORD.exec(rest);
    const wordClass = word && wordClassOf(word[1] ?? "");
    if (gap !== undefined) {
      append(nodes, { kind: "gap" });
      rest = rest.slice(gap.length);
    } else if (ONE.test(rest)) {
      append(nodes, { kind: "one" });
      rest = rest.slice(1);
    } else if (word && wordClass) {
      append(nodes, { kind: "word", class: wordClass });
      rest = rest.slice(word[0].length);
    } else if (either !== null) {
      const options = optionsOf(either[1] ?? "");
      if (options.length > 0) append(nodes, { kind: "either", options });
      rest = rest.slice(either[0].length);
    } else {
      const end = nextOperator(rest);
      append(nodes, { kind: "literal", text: fold(rest.slice(0, end)) });
      rest = rest.slice(end);
    }
  }
  if (nodes.length > MOST_NODES) return null;
  return nodes.some((node) => node.kind === "literal" || node.kind === "either") ? nodes : null;
}

/** Where the literal at the start of `rest` ends; at least one unit long, so that a lone bracket is literal. */
function nextOperator(rest: string): number {
  for (let end = 1; end < rest.length; end++) {
    const tail = rest.slice(end, end + 200);
    if (GAP.test(tail) || ONE.test(tail) || EITHER.test(tail) || WORD.test(tail)) return end;
  }
  return rest.length;
}

/** Whether matching needs to know the words of the text. */
export function needsWords(pattern: Pattern): boolean {
  return pattern.some((node) => node.kind === "word");
}

/** The pattern with gaps in place of words, for where nothing knows words. */
export function withoutWords(pattern: Pattern): Pattern {
  const nodes: PatternNode[] = [];
  for (const node of pattern) append(nodes, node.kind === "word" ? { kind: "gap" } : node);
  return nodes;
}

/** The pattern with every other way to write its texts (spellingsOf). */
export function withSpellings(pattern: Pattern): Pattern {
  return pattern.map((node) => {
    if (node.kind !== "literal" && node.kind !== "either") return node;
    const texts = node.kind === "literal" ? [node.text] : node.options;
    const options = [...new Set(texts.flatMap(spellingsOf))];
    return options.length === texts.length ? node : { kind: "either", options };
  });
}
