import { fromHalves, inForm, type Assembled } from "./assemble.ts";
import { headingShape, type HeadingShape } from "./heading-shape.ts";
import type { HeadingStock, KnownHeading } from "./heading-stock.ts";
import { parallelForm, type ParallelForm } from "./parallel-form.ts";
import { nounsOf, ownVerbs, repeatedVerb } from "./set-meter.ts";
import { isOwnPlace } from "./own-place.ts";
import { headingTopic, isHollow } from "./topics.ts";

/** The place a heading is wanted for. */
export interface HeadingWish {
  /** Its siblings in order, those before it and those after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What it says so far, or is to be about; may be empty. */
  readonly words: string;
  /** Names of the user's own places; a heading that names another is not offered. */
  readonly ownNames: readonly string[];
}

/** A heading offered, with what speaks for and against it. */
export interface HeadingMatch {
  /** With the signs of its set between the clauses. */
  readonly text: string;
  readonly lengths: string;
  readonly kind: Assembled["kind"];
  readonly parts: readonly KnownHeading[];
  readonly topic: string | null;
  readonly sameLengths: boolean;
  readonly samePattern: boolean;
  /** 0 to 1: how far its words are of the same classes as those of the set. */
  readonly likeness: number;
  readonly repeats: { readonly word: string; readonly at: number } | null;
  readonly hollow: boolean;
  readonly score: number;
}

interface Judge {
  readonly form: ParallelForm;
  readonly siblingVerbs: readonly (readonly string[])[];
  readonly taken: ReadonlySet<string>;
  readonly words: string;
  readonly topic: string | null;
  /** 0 to 1: how likely a topic stands at this place. */
  readonly expected: (topic: string) => number;
  readonly used: ReadonlySet<string>;
  readonly newest: number;
  readonly ownNames: readonly string[];
  /** The signs between the clauses of the set, in order. */
  readonly signs: readonly string[];
}

const HALVES = 8;
/** With so many good ones that are attested whole, none is put together. */
const ENOUGH = 8;
const GOOD = 0.8;
/** With fewer than this, one character more or less is allowed. */
const FEW = 5;
/** Of one topic at most so many while the topic is open. */
const MOST_ALIKE = 2;

const classesOf = (pattern: string): string => pattern.replaceAll(/\d/gu, "");

function patternScore(shape: HeadingShape, form: ParallelForm): number {
  const scores = shape.clauses.map(({ pattern }, at): number => {
    const patterns = form.clauses[at]?.patterns ?? [];
    if (pattern === patterns[0]) return 1;
    if (patterns.includes(pattern)) return 0.8;
    return patterns.some((one) => classesOf(one) === classesOf(pattern)) ? 0.4 : 0;
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

function sharedPairs(words: string, text: string): number {
  let [shared, all] = [0, 0];
  for (let at = 0; at + 2 <= words.length; at++) {
    all++;
    if (text.includes(words.slice(at, at + 2))) shared++;
  }
  return all === 0 ? 0 : shared / all;
}

function topicScore(topic: string | null, text: string, judge: Judge): number {
  if (judge.topic !== null || judge.words !== "") {
    const same = judge.topic !== null && topic === judge.topic;
    const other = judge.topic !== null && topic !== null && !same;
    return (same ? 1 : 0) + 0.6 * sharedPairs(judge.words, text) - (other ? 0.6 : 0);
  }
  if (topic === null) return -0.1;
  return judge.expected(topic) - (judge.used.has(topic) ? 0.6 : 0);
}

function evidenceScore({ kind, parts }: Assembled, newest: number): number {
  const count = Math.min(...parts.map((part) => part.count));
  const recent = parts.every(({ to }) => to !== null && to >= newest - 2);
  const base = kind === "whole" ? 0.3 : kind === "lead" ? 0.2 : 0;
  return base + Math.min(0.3, 0.08 * Math.log2(1 + count)) + (recent ? 0.05 : 0);
}

function judged(made: Assembled, judge: Judge): HeadingMatch | null {
  const text = made.clauses
    .map((clause, at) => clause + (at + 1 < made.clauses.length ? (judge.signs[at] ?? "，") : ""))
    .join("");
  if (judge.taken.has(made.clauses.join(""))) return null;
  const shape = headingShape(text);
  const repeats = repeatedVerb(shape, judge.siblingVerbs, judge.form.clauses);
  const hollow = isHollow(nounsOf(shape));
  const sameLengths = shape.lengths === judge.form.lengths;
  const topic = headingTopic(text) ?? made.parts[0]?.topic ?? null;
  const likeness = patternScore(shape, judge.form);
  const score =
    likeness +
    (sameLengths ? 1 : judge.form.lengths === null ? 0.6 : 0) +
    topicScore(topic, text, judge) +
    evidenceScore(made, judge.newest) -
    (repeats === null ? 0 : 0.25) -
    (hollow ? 0.6 : 0);
  const { lengths } = shape;
  const samePattern = judge.form.clauses.every(({ patterns }, at) =>
    patterns.includes(shape.clauses[at]?.pattern ?? ""),
  );
  return {
    text,
    lengths,
    kind: made.kind,
    parts: made.parts,
    topic,
    sameLengths,
    samePattern,
    likeness,
    repeats,
    hollow,
    score,
  };
}

/** How likely each topic is between its neighbours, by what follows what in the library; 1 for the likeliest. */
function expectation(
  stock: HeadingStock,
  before: string | null,
  after: string | null,
): (topic: string) => number {
  const weight = (topic: string): number =>
    (before === null ? 0 : (stock.follows.get(`${before} ${topic}`) ?? 0)) +
    (after === null ? 0 : (stock.follows.get(`${topic} ${after}`) ?? 0));
  const most = Math.max(1, ...[...stock.byTopic.keys()].map(weight));
  return (topic) => weight(topic) / most;
}

function lastTopic(headings: readonly string[]): string | null {
  return headings.map(headingTopic).findLast((topic) => topic !== null) ?? null;
}

const SIGN = /[，、；,;：:\s]/gu;

/** The signs of a heading of the set that has as many as the form needs. */
function signsOf(headings: readonly string[], clauses: number): string[] {
  const signs = headings
    .map((heading) => heading.match(SIGN) ?? [])
    .find((found) => found.length === clauses - 1);
  return (signs ?? []).map((sign) => (sign === "," ? "，" : sign));
}

function varied(matches: readonly HeadingMatch[], limit: number): HeadingMatch[] {
  const counts = new Map<string | null, number>();
  return matches
    .filter(({ topic }) => {
      const count = counts.get(topic) ?? 0;
      counts.set(topic, count + 1);
      return count < MOST_ALIKE;
    })
    .slice(0, limit);
}

function judgeOf(
  stock: HeadingStock,
  { before, after, words, ownNames }: HeadingWish,
  form: ParallelForm,
): Judge {
  const siblings = [...before, ...after];
  const shapes = siblings.map(headingShape);
  const used = siblings.map(headingTopic).filter((topic) => topic !== null);
  const own = headingShape(words);
  return {
    form,
    siblingVerbs: shapes.map((shape) => ownVerbs(shape, form.clauses)),
    taken: new Set([...shapes, own].map(({ clauses }) => clauses.map(({ text }) => text).join(""))),
    words: own.clauses.map(({ text }) => text).join(""),
    topic: words === "" ? null : headingTopic(words),
    expected: expectation(stock, lastTopic(before), lastTopic(after.toReversed())),
    used: new Set(used),
    newest: stock.newest,
    ownNames,
    signs: signsOf(siblings, form.clauses.length),
  };
}

/** Below this, lengths are all that a heading of the stock has in common with the set. */
const LEAST_LIKENESS = 0.2;

/** Headings of the pool in a form, best first; fewer than `limit` where there are no more. */
function headingsInForm(
  pool: readonly KnownHeading[],
  judge: Judge,
  halves: ReadonlyMap<string, readonly KnownHeading[]>,
): HeadingMatch[] {
  const { form } = judge;
  const found = new Map<string, HeadingMatch>();
  const worded = form.clauses.some(({ prefix, suffix }) => prefix + suffix !== "");
  const take = (made: Assembled | null): void => {
    if (
      made === null ||
      !made.parts.every(({ names }) => names.every((name) => isOwnPlace(name, judge.ownNames)))
    )
      return;
    const match = judged(made, judge);
    const known = match && found.get(match.text);
    if (match && (worded || match.likeness >= LEAST_LIKENESS) && (!known || known.score < match.score))
      found.set(match.text, match);
  };
  for (const heading of pool) take(inForm(heading, form, 0));
  const good = [...found.values()].filter(
    (match) => match.sameLengths && match.likeness >= GOOD && match.repeats === null,
  );
  if (good.length < ENOUGH)
    for (const [topic, headings] of halves)
      for (const made of fromHalves(headings, form, topic, HALVES)) take(made);
  if (found.size < FEW) for (const heading of pool) take(inForm(heading, form, 1));
  return [...found.values()].sort((a, b) => b.score - a.score || a.text.localeCompare(b.text));
}

function likelyTopics(stock: HeadingStock, judge: Judge): string[] {
  return [...stock.byTopic.keys()]
    .filter((topic) => !judge.used.has(topic) && judge.expected(topic) > 0)
    .sort((a, b) => judge.expected(b) - judge.expected(a))
    .slice(0, 3);
}

function halvesFor(stock: HeadingStock, topics: readonly string[]): Map<string, readonly KnownHeading[]> {
  return new Map(topics.map((topic) => [topic, stock.byTopic.get(topic) ?? []]));
}

/** 2025年工作回顾, 2026年工作安排: headings that only name the parts are no set to match. */
function setForm(headings: readonly string[]): ParallelForm | null {
  const shapes = headings.map(headingShape);
  const labels = shapes.filter(
    (shape) => isHollow(nounsOf(shape)) || /\d|回顾|安排|任务|建议/u.test(shape.clauses[0]?.text ?? ""),
  );
  return labels.length * 2 > shapes.length ? null : parallelForm(shapes);
}

/** Headings that stand well beside the siblings, best first; none where the siblings have no form in common. */
export function matchHeadings(
  stock: HeadingStock,
  wish: HeadingWish,
  limit: number,
): { readonly form: ParallelForm | null; readonly matches: readonly HeadingMatch[] } {
  const form = setForm([...wish.before, ...wish.after]);
  if (form === null) return { form, matches: [] };
  const judge = judgeOf(stock, wish, form);
  const open = judge.topic === null;
  const topics = judge.topic === null ? likelyTopics(stock, judge) : [judge.topic];
  const matches = headingsInForm(
    stock.byClauses.get(form.clauses.length) ?? [],
    judge,
    halvesFor(stock, topics),
  );
  return { form, matches: open && judge.words === "" ? varied(matches, limit) : matches.slice(0, limit) };
}

/** More words than these do not name a topic but say something of it. */
const NAME = 5;

/** Whether a heading names what the words do: holds them, or, where they are a heading themselves, a noun of theirs that says something. */
function names(words: string): (heading: KnownHeading) => boolean {
  const nouns = words.length > NAME ? nounsOf(headingShape(words)).filter((noun) => !isHollow([noun])) : [];
  const wanted = [words, ...nouns.filter((noun) => noun.length > 1)];
  return ({ shape }) =>
    shape.clauses.some(({ text }) => wanted.some((one) => one !== "" && text.includes(one)));
}

/** Headings about a topic in a given form, best first; what is about something else is left out. */
export function headingsAbout(
  stock: HeadingStock,
  wish: HeadingWish,
  form: ParallelForm,
  limit: number,
): HeadingMatch[] {
  const judge = judgeOf(stock, wish, form);
  const { topic } = judge;
  const clauses = form.clauses.length;
  const pool = (topic === null ? stock.byClauses.get(clauses) : stock.byTopic.get(topic)) ?? [];
  const named = topic === null ? pool.filter(names(judge.words)) : pool;
  return headingsInForm(named, judge, halvesFor(stock, topic === null ? [] : [topic]))
    .filter(
      (match) => (match.sameLengths || form.lengths === null) && (topic === null || match.topic === topic),
    )
    .slice(0, limit);
}
