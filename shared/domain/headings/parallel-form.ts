import { mostFrequent } from "../most-frequent.ts";
import type { ClauseShape, HeadingShape } from "./heading-shape.ts";

/** What the headings of a set have in common in one of their clauses. */
export interface ClauseForm {
  /** Characters; null where the set has no length of its own. */
  readonly length: number | null;
  /** Words that most begin with (聚力, 坚持) and end in (指数, 上奋力突破); empty where none. */
  readonly prefix: string;
  readonly suffix: string;
  readonly patterns: readonly string[];
}

/** The form that most headings of a set share. */
export interface ParallelForm {
  readonly clauses: readonly ClauseForm[];
  readonly lengths: string | null;
  readonly pattern: string | null;
  /** How many headings have these lengths, of how many. */
  readonly agree: number;
  readonly of: number;
}

const TWO_THIRDS = 2 / 3;

function sharedPrefix(clauses: readonly ClauseShape[], least: number): string {
  let prefix = "";
  for (let at = 0; at < 3; at++) {
    const next = mostFrequent(
      clauses.flatMap(({ words, text }) => {
        const word = words[at];
        // The last words of a clause are its own.
        return word && at + 1 < words.length && text.startsWith(prefix) ? [prefix + word.text] : [];
      }),
    );
    if (next === null || next.count < least) break;
    prefix = next.value;
  }
  return prefix;
}

function sharedSuffix(clauses: readonly ClauseShape[], prefix: string, least: number): string {
  const longest = Math.min(...clauses.map(({ text }) => text.length)) - prefix.length - 2;
  for (let length = Math.min(8, longest); length >= 2; length--) {
    const best = mostFrequent(clauses.map(({ text }) => text.slice(-length)));
    if (best !== null && best.count >= least && wordBegins(clauses, best.value)) return best.value;
  }
  return "";
}

/** Whether a word, or a two-character half of a stretch of nouns, begins where the ending does. */
function wordBegins(clauses: readonly ClauseShape[], ending: string): boolean {
  const clause = clauses.find(({ text }) => text.endsWith(ending));
  const at = (clause?.text.length ?? 0) - ending.length;
  return (
    clause?.words.some(
      ({ start, kind, text }) =>
        start === at || (kind === "N" && at > start && at < start + text.length && (at - start) % 2 === 0),
    ) ?? false
  );
}

/** One heading alone already asks for its adverb to be taken up. */
function leadOf(clause: ClauseShape | undefined): string {
  const [first, second] = clause?.words ?? [];
  return first?.kind === "D" && second !== undefined ? first.text : "";
}

function clauseForm(clauses: readonly ClauseShape[]): ClauseForm {
  const least = Math.max(2, Math.ceil(clauses.length * TWO_THIRDS));
  const prefix = clauses.length < 2 ? leadOf(clauses[0]) : sharedPrefix(clauses, least);
  const suffix = clauses.length < 2 ? "" : sharedSuffix(clauses, prefix, least);
  const length = mostFrequent(clauses.map(({ text }) => text.length));
  const alike = length !== null && (clauses.length === 1 || length.count * 2 >= clauses.length);
  const patterns = new Map<string, number>();
  for (const { pattern } of clauses) patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  const byCount = [...patterns].sort((a, b) => b[1] - a[1]).map(([pattern]) => pattern);
  return { length: alike && length !== null ? length.value : null, prefix, suffix, patterns: byCount };
}

/** The form that a heading beside these should have; null where they have none in common. */
export function parallelForm(shapes: readonly HeadingShape[]): ParallelForm | null {
  const worded = shapes.filter(({ chars }) => chars > 0);
  const count = mostFrequent(worded.map(({ clauses }) => clauses.length));
  if (count === null || count.count * 2 < worded.length) return null;
  const alike = worded.filter(({ clauses }) => clauses.length === count.value);
  const lengths = mostFrequent(alike.map((shape) => shape.lengths));
  const pattern = mostFrequent(alike.map((shape) => shape.pattern));
  const shared = (found: typeof lengths): boolean =>
    found !== null && (worded.length === 1 || found.count * 2 >= worded.length);
  return {
    clauses: Array.from({ length: count.value }, (_, at) =>
      clauseForm(alike.flatMap(({ clauses }) => clauses[at] ?? [])),
    ),
    lengths: shared(lengths) ? (lengths?.value ?? null) : null,
    pattern: shared(pattern) ? (pattern?.value ?? null) : null,
    agree: lengths?.count ?? 0,
    of: worded.length,
  };
}
