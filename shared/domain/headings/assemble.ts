import type { ClauseWord } from "./clause-words.ts";
import type { ClauseShape } from "./heading-shape.ts";
import type { KnownHeading } from "./heading-stock.ts";
import type { ClauseForm, ParallelForm } from "./parallel-form.ts";
import { headingTopic, isHollow } from "./topics.ts";
import { WORDS } from "./word-table.ts";

/** A heading that may be offered: its words, and the attested headings that they are taken from. */
export interface Assembled {
  /** Clauses without signs. */
  readonly clauses: readonly string[];
  /** whole: stands so in a speech; lead: attested but for the words that the whole set begins or ends with; halves: clauses of two headings. */
  readonly kind: "whole" | "lead" | "halves";
  readonly parts: readonly KnownHeading[];
}

/** Words at the beginning that may give way to those of another set. */
const MOST_LEADS = 2;

function fits(length: number, form: ClauseForm, slack: number): boolean {
  return form.length === null || Math.abs(length - form.length) <= slack;
}

function between(text: string, form: ClauseForm): boolean {
  return (
    text.startsWith(form.prefix) &&
    text.endsWith(form.suffix) &&
    text.length > form.prefix.length + form.suffix.length
  );
}

/** Verbs that take the same objects, so that one may stand for another at the beginning of a clause. */
const ALIKE = [
  ["聚焦", "突出", "围绕", "紧盯", "紧扣", "锚定", "瞄准", "紧抓"],
  ["加强", "强化"],
  ["狠抓", "抓好", "抓实", "抓紧", "抓牢"],
  ["推进", "推动"],
  ["提升", "提高"],
  ["筑牢", "守牢", "守住"],
];

/** Verbs before another verb that say no more than an adverb does: 聚焦抓项目. */
const SOFT = new Set(["聚焦", "突出", "坚持", "注重", "紧盯", "围绕", "狠抓"]);

function givesWay(words: readonly ClauseWord[], leads: number, prefix: string): boolean {
  const lead = words[leads - 1];
  const next = words[leads];
  if (lead === undefined || next === undefined) return false;
  const soft = (word: string): boolean => SOFT.has(word) || WORDS.get(word) === "D";
  if (next.kind === "v" && soft(lead.text) && soft(prefix)) return true;
  if (lead.kind === "D") return WORDS.get(prefix) === "D" && (next.kind === "V" || next.kind === "v");
  return ALIKE.some((group) => group.includes(lead.text) && group.includes(prefix));
}

/** The clause in the form's words: its own where it has them, else with its leading words changed for the form's; null where neither fits. */
function clauseInForm(clause: ClauseShape, form: ClauseForm, slack: number): string | null {
  if (between(clause.text, form)) return fits(clause.text.length, form, slack) ? clause.text : null;
  if (form.prefix === "" || !clause.text.endsWith(form.suffix)) return null;
  for (let leads = 1; leads <= MOST_LEADS && leads < clause.words.length; leads++) {
    if (!givesWay(clause.words, leads, form.prefix)) continue;
    const rest = clause.text.slice(clause.words[leads]?.start ?? clause.text.length);
    const words = form.prefix + rest;
    if (form.prefix.endsWith(rest.charAt(0))) continue;
    if (rest.length > form.suffix.length && fits(words.length, form, slack)) return words;
  }
  return null;
}

/** A heading as it stands, or with the leading words of the form; null where it cannot be brought into the form. */
export function inForm(heading: KnownHeading, form: ParallelForm, slack: number): Assembled | null {
  const { clauses } = heading.shape;
  if (clauses.length !== form.clauses.length) return null;
  const words: string[] = [];
  let whole = true;
  for (const [at, clause] of clauses.entries()) {
    const clauseOf = form.clauses[at];
    const text = clauseOf === undefined ? null : clauseInForm(clause, clauseOf, slack);
    if (text === null) return null;
    whole &&= text === clause.text;
    words.push(text);
  }
  return { clauses: words, kind: whole ? "whole" : "lead", parts: [heading] };
}

/** A half may stand beside another about the topic where it is about it, too, or about nothing in particular. */
function about(clause: ClauseShape, topic: string): boolean {
  const own = headingTopic(clause.text);
  if (own !== null) return own === topic;
  return isHollow(clause.words.filter(({ kind }) => kind === "N" || kind === "I").map(({ text }) => text));
}

function sharesWord(first: string, second: string): boolean {
  for (let at = 0; at + 2 <= first.length; at++) if (second.includes(first.slice(at, at + 2))) return true;
  return false;
}

function halvesAt(
  headings: readonly KnownHeading[],
  form: ClauseForm | undefined,
  at: number,
  topic: string,
): [string, KnownHeading][] {
  const found = new Map<string, KnownHeading>();
  for (const heading of headings) {
    const clause = heading.shape.clauses[at];
    if (heading.shape.clauses.length !== 2 || clause === undefined || form === undefined) continue;
    const text = about(clause, topic) ? clauseInForm(clause, form, 0) : null;
    if (text !== null && !found.has(text)) found.set(text, heading);
  }
  return [...found];
}

/** Clauses of headings about one topic put side by side, each in its own place of a heading of two. */
export function fromHalves(
  headings: readonly KnownHeading[],
  form: ParallelForm,
  topic: string,
  most: number,
): Assembled[] {
  if (form.clauses.length !== 2) return [];
  const [left = [], right = []] = [0, 1].map((at) =>
    halvesAt(headings, form.clauses[at], at, topic).slice(0, most),
  );
  return left.flatMap(([first, one]) =>
    right.flatMap(([second, other]) =>
      one === other || sharesWord(first, second)
        ? []
        : [{ clauses: [first, second], kind: "halves" as const, parts: [one, other] }],
    ),
  );
}
