import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { headingShape } from "../../shared/domain/headings/heading-shape.ts";
import {
  headingStock,
  knownHeading,
  type HeadingStock,
  type KnownHeading,
} from "../../shared/domain/headings/heading-stock.ts";
import { matchHeadings } from "../../shared/domain/headings/match-headings.ts";
import { parallelForm } from "../../shared/domain/headings/parallel-form.ts";
import { headingTopic } from "../../shared/domain/headings/topics.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";
import { builtInHeadings } from "../../electron/core/headings/built-in-headings.ts";
import { siblingSets } from "../../electron/core/headings/sibling-sets.ts";

const require = createRequire(import.meta.url);
const OFFERED = 5;
const LEAST_SET = 3;
const LONGEST = 40;

interface Speech {
  readonly name: string;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
}

interface Case {
  readonly speech: Speech;
  readonly set: readonly string[];
  /** The heading of the set that is hidden. */
  readonly hidden: number;
}

/** The speeches of a folder of UTF-8 text files. */
export function speechesOf(folder: string): Speech[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => speechOf(name, readFileSync(join(folder, name), "utf8")));
}

function speechOf(name: string, text: string): Speech {
  const headings = parseSpeech(text).blocks.flatMap(({ type, level, text }) =>
    type === "heading" ? [{ level: level ?? 1, text }] : [],
  );
  return { name, headings };
}

/** Sets of three and more headings that have a form (at least two, and half, of the same lengths) with one heading hidden. */
export function casesOf(speeches: readonly Speech[]): Case[] {
  let turn = 0;
  return speeches.flatMap((speech) =>
    siblingSets(speech.headings).flatMap((siblings) => {
      const set = siblings.map(({ text }) => text);
      if (set.length < LEAST_SET || set.some((text) => text.length > LONGEST)) return [];
      // Every place in a set comes up in turn.
      const hidden = turn++ % set.length;
      const form = parallelForm(set.filter((_, at) => at !== hidden).map(headingShape));
      return form !== null && form.lengths !== null && form.agree >= 2 ? [{ speech, set, hidden }] : [];
    }),
  );
}

function withCount(heading: KnownHeading, count: number): KnownHeading {
  return { ...heading, count };
}

/** All headings of the other speeches, as the library would offer them. */
function stockWithout(
  speeches: readonly Speech[],
  left: Speech,
  shapes: Map<string, KnownHeading | null>,
): HeadingStock {
  const counts = new Map<string, number>();
  const follows = new Map<string, number>();
  for (const speech of speeches) {
    if (speech === left) continue;
    for (const text of new Set(speech.headings.map(({ text }) => text)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const set of siblingSets(speech.headings))
      set.forEach(({ text }, at) => {
        const pair = `${headingTopic(text)} ${headingTopic(set[at + 1]?.text ?? "")}`;
        if (!pair.includes("null")) follows.set(pair, (follows.get(pair) ?? 0) + 1);
      });
  }
  const known = [...counts].flatMap(([text, count]) => {
    if (!shapes.has(text))
      shapes.set(text, knownHeading({ id: null, text, count: 0, from: null, to: null, names: [] }));
    const heading = shapes.get(text);
    return heading ? [withCount(heading, count)] : [];
  });
  const builtIn = builtInHeadings().filter(({ text }) => !counts.has(text));
  return headingStock([...known, ...builtIn.flatMap((heading) => knownHeading(heading) ?? [])], [], follows);
}

interface Tagger {
  tag(text: string): { word: string; tag: string }[];
}

/** A second opinion on patterns, from a dictionary that matching never sees; null where it is not installed. */
function loadTagger(): Tagger | null {
  try {
    return require("nodejieba") as Tagger;
  } catch {
    return null;
  }
}

const CLAUSES = /[，、；：,;:\s]+/u;

function tagged(tagger: Tagger, clause: string): string {
  const plain = clause.replaceAll(/[“”"《》]/gu, "");
  return tagger
    .tag(plain)
    .map(({ word, tag }) => tag.charAt(0) + String(word.length))
    .join("");
}

function samePatternAs(tagger: Tagger, heading: string, siblings: readonly string[]): boolean {
  return heading
    .split(CLAUSES)
    .every((clause, at) =>
      siblings.some((other) => tagged(tagger, other.split(CLAUSES)[at] ?? "") === tagged(tagger, clause)),
    );
}

export interface Figures {
  readonly cases: number;
  /** Candidates of five. */
  readonly offered: number;
  readonly lengths: number;
  readonly pattern: number;
  readonly anyBoth: number;
  readonly topicMet: number;
  readonly dictionary: number | null;
  readonly medianMs: number;
}

export interface Measured {
  /** The heading that was hidden, judged like a candidate. */
  readonly truth: { readonly lengths: number; readonly pattern: number; readonly dictionary: number | null };
  readonly blind: Figures;
  /** With the topic of the hidden heading given in a word. */
  readonly told: Figures;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Hides one heading of every set and looks at the first five that the other speeches offer in its place. */
export function measureHeadings(speeches: readonly Speech[], cases: readonly Case[]): Measured {
  const tagger = loadTagger();
  const shapes = new Map<string, KnownHeading | null>();
  const truth: [number, number, number][] = [];
  const rows = { blind: [] as number[][], told: [] as number[][] };
  const times = { blind: [] as number[], told: [] as number[] };
  const topics = { blind: [] as number[], told: [] as number[] };
  for (const { speech, set, hidden } of cases) {
    const heading = set[hidden] ?? "";
    const siblings = set.filter((_, at) => at !== hidden);
    const form = parallelForm(siblings.map(headingShape));
    const shape = headingShape(heading);
    const fits = shape.clauses.every(({ pattern }, at) => form?.clauses[at]?.patterns.includes(pattern));
    const second = tagger && samePatternAs(tagger, heading, siblings);
    truth.push([Number(shape.lengths === form?.lengths), Number(fits), Number(second)]);
    const stock = stockWithout(speeches, speech, shapes);
    const topic = headingTopic(heading);
    for (const way of ["blind", "told"] as const) {
      const wish = {
        before: set.slice(0, hidden),
        after: set.slice(hidden + 1),
        words: way === "told" ? (topic ?? "") : "",
        ownNames: [],
      };
      const started = performance.now();
      const { matches } = matchHeadings(stock, wish, OFFERED);
      times[way].push(performance.now() - started);
      const both = matches.filter((match) => match.sameLengths && match.samePattern);
      const opinions = tagger
        ? matches.filter((match) => samePatternAs(tagger, match.text, siblings)).length
        : 0;
      rows[way].push([
        matches.length / OFFERED,
        matches.filter(({ sameLengths }) => sameLengths).length / OFFERED,
        both.length / OFFERED,
        Number(both.length > 0),
        opinions / OFFERED,
      ]);
      if (topic !== null) topics[way].push(Number(matches.some((match) => match.topic === topic)));
    }
  }
  const figures = (way: "blind" | "told"): Figures => {
    const [offered = 0, lengths = 0, pattern = 0, anyBoth = 0, dictionary = 0] = [0, 1, 2, 3, 4].map((at) =>
      mean(rows[way].map((row) => row[at] ?? 0)),
    );
    return {
      cases: cases.length,
      offered,
      lengths,
      pattern,
      anyBoth,
      topicMet: mean(topics[way]),
      dictionary: tagger ? dictionary : null,
      medianMs: median(times[way]),
    };
  };
  const [lengths = 0, pattern = 0, dictionary = 0] = [0, 1, 2].map((at) =>
    mean(truth.map((row) => row[at] ?? 0)),
  );
  return {
    truth: { lengths, pattern, dictionary: tagger ? dictionary : null },
    blind: figures("blind"),
    told: figures("told"),
  };
}

/** The figures as a table for people. */
export function headingTable({ truth, blind, told }: Measured): string {
  const cell = (value: number | null): string => (value === null ? "—" : value.toFixed(3)).padStart(10);
  const row = (name: string, ...values: (number | null)[]): string =>
    name.padEnd(48) + values.map(cell).join("");
  return [
    `sets with one heading hidden: ${blind.cases}`,
    `${"of the first five candidates".padEnd(48)}${["siblings", "and topic", "the true"].map((name) => name.padStart(10)).join("")}`,
    row("there are so many (of 5)", blind.offered, told.offered, null),
    row("have the lengths of the set", blind.lengths, told.lengths, truth.lengths),
    row("have its lengths and pattern", blind.pattern, told.pattern, truth.pattern),
    row("have its pattern by a dictionary", blind.dictionary, told.dictionary, truth.dictionary),
    row("one at least has lengths and pattern", blind.anyBoth, told.anyBoth, null),
    row("one at least is about the hidden one's topic", blind.topicMet, told.topicMet, null),
    row("median ms", blind.medianMs, told.medianMs, null),
  ].join("\n");
}
