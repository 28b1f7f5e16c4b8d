import type { TaggedWord } from "./word-classes.ts";

/** Kinds of clauses as the trade names them; a heading's shape is theirs joined by +. */
export const CLAUSE_KINDS = ["动宾", "主谓", "偏正", "介动", "动词", "成语"] as const;
type ClauseKind = (typeof CLAUSE_KINDS)[number];

const isVerb = (tag: string): boolean => tag.startsWith("v");
const isNoun = (tag: string): boolean => /^[njsft]/u.test(tag);
const isIdiom = (tag: string): boolean => /^[ilz]/u.test(tag);
/** Words of how something is done that dictionaries take for nouns or verbs. */
const MANNER = /^(?:着力|全力|奋力|合力|大力|努力|扎实|切实)$/u;
const COPULA = /^(?:是|为|要|须|必须)$/u;

/** Signs, particles and marks of mood tell nothing; a word that no dictionary knows does. */
const tells = ({ word, tag }: TaggedWord): boolean =>
  !/^[wuy]/u.test(tag) && (tag !== "x" || /\p{L}/u.test(word));

/** From the first word that is no adverb, connective or idiom before others. */
function withoutManner(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const from = words.findIndex(
    ({ word, tag }, i) =>
      !(/^[dc]/u.test(tag) || MANNER.test(word) || (isIdiom(tag) && i + 1 < words.length)),
  );
  return from < 0 ? words : words.slice(from);
}

/**
 * 抓好项目 动宾, 项目提速 主谓, 新的征程 偏正, 以项目促发展 介动, 担当作为 动词, 踏石留印 成语. Null for nothing but signs.
 * 优化 and 建设 are tagged as verbs that serve as nouns: before others they govern them.
 */
function clauseKind(clause: string, words: readonly TaggedWord[]): ClauseKind | null {
  const [first, ...rest] = withoutManner(words.filter(tells));
  if (first === undefined) return null;
  const last = rest.at(-1);
  const unknown = words.every(({ tag }) => tag === "x" || isIdiom(tag));
  if (unknown && clause.length === 4) return "成语";
  if (last === undefined) return isIdiom(first.tag) ? "成语" : isVerb(first.tag) ? "动词" : "偏正";
  if (first.tag.startsWith("p")) return rest.length > 1 || isVerb(last.tag) ? "介动" : "偏正";
  if (isNoun(first.tag) || isVerb(first.tag)) {
    const [second] = rest;
    if (second !== undefined && COPULA.test(second.word) && !(first.tag === "v")) return "主谓";
  }
  const governs = isVerb(first.tag) || first.tag === "x";
  if (governs) return rest.some(({ tag }) => tag === "vn" || !/^[vdcpa]/u.test(tag)) ? "动宾" : "动词";
  if (/^[nrj]/u.test(first.tag) && (last.tag === "v" || /^[ad]/u.test(last.tag))) return "主谓";
  return "偏正";
}

/** The shape of a heading, such as 动宾+动宾: the kinds of its clauses in their order; empty where nothing can be told. */
export function headingShape(heading: string, tag: (text: string) => readonly TaggedWord[]): string {
  return heading
    .split(/[\s、，,；;。：:—]+/u)
    .filter((clause) => clause !== "")
    .flatMap((clause) => clauseKind(clause, tag(clause)) ?? [])
    .join("+");
}

/** A shape as a user writes it (动宾＋动宾, 动宾、动宾), in the form of headingShape; null for what is none. */
export function readShape(text: string): string | null {
  const kinds = text.split(/[+＋、,，]/u).map((kind) => kind.trim());
  return kinds.every((kind) => (CLAUSE_KINDS as readonly string[]).includes(kind)) ? kinds.join("+") : null;
}
