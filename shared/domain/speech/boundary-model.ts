import * as weights from "./boundary-weights.ts";

/** Where a heading may end, and how much speaks for it (log-odds against the other places of the same line). */
export interface HeadingEnd {
  readonly end: number;
  /** Its end is a sign (。！？：) at `end`; else nothing stands between heading and paragraph. */
  readonly signed: boolean;
  readonly score: number;
}

const SHORTEST = 4;
const LONGEST_OPEN = 52;
const LONGEST_SIGNED = 70;
const STOPS = "。!?:";
const OPENERS = "“(《【";
const CLOSERS = "”)》】";

const tables = new Map<object, ReadonlyMap<string, number>>();

function tableOf(list: readonly (readonly [number, string])[], size: number): ReadonlyMap<string, number> {
  const known = tables.get(list);
  if (known) return known;
  const table = new Map<string, number>();
  for (const [weight, words] of list)
    for (let i = 0; i < words.length; i += size) table.set(words.slice(i, i + size), weight);
  tables.set(list, table);
  return table;
}

/** All places where the heading that begins at `from` may end before `to`, best first. `plain` is `plainForm`. */
export function headingEnds(plain: string, from: number, to: number): HeadingEnd[] {
  const found: HeadingEnd[] = [];
  const stop = firstStop(plain, from, Math.min(to, from + 400));
  const limit = stop < 0 ? Math.min(to, from + 400) : stop;
  let depth = 0;
  for (let at = from + 1; at < Math.min(limit - 3, from + LONGEST_OPEN); at++) {
    const before = plain.charAt(at - 1);
    if (OPENERS.includes(before)) depth++;
    else if (CLOSERS.includes(before)) depth = Math.max(0, depth - 1);
    if (at - from < SHORTEST || depth > 0) continue;
    if (",、; ".includes(before) || ",、;”)》%".includes(plain.charAt(at))) continue;
    found.push({ end: at, signed: false, score: openScore(plain, from, at) / 10 });
  }
  if (stop >= 0 && stop - from >= SHORTEST && stop - from <= LONGEST_SIGNED)
    found.push({ end: stop, signed: true, score: signedScore(plain.slice(from, stop)) / 10 });
  return found.toSorted((a, b) => b.score - a.score);
}

/** How sure the first of `ends` is among them, 0 to 1. */
export function certainty(ends: readonly HeadingEnd[]): number {
  const best = ends[0];
  return best ? 1 / ends.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0) : 0;
}

function firstStop(plain: string, from: number, to: number): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const char = plain.charAt(i);
    if (OPENERS.includes(char)) depth++;
    else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && STOPS.includes(char)) return i;
  }
  return -1;
}

function openScore(plain: string, from: number, at: number): number {
  const head = plain.slice(from, at);
  const blank = plain.charAt(at) === " ";
  const rest = plain.slice(blank ? at + 1 : at, at + 60);
  const commas = clauseLengths(head);
  let score = blank ? 40 : 0;
  score += tableOf(weights.endsTwo, 2).get(head.slice(-2)) ?? 0;
  score += tableOf(weights.endsOne, 1).get(head.slice(-1)) ?? 0;
  score += tableOf(weights.startsTwo, 2).get(rest.slice(0, 2)) ?? 0;
  score += tableOf(weights.startsOne, 1).get(rest.slice(0, 1)) ?? 0;
  score += weights.LENGTH_OPEN[Math.floor(head.length / 3)] ?? -20;
  score += weights.COMMAS_OPEN[Math.min(commas.length - 1, 3)] ?? 0;
  score += weights.REPEATED[Math.min(repeated(head, rest.slice(0, 16)), 6)] ?? 0;
  const comma = rest.indexOf(",");
  score += weights.NEXT_COMMA[Math.min(Math.floor((comma < 0 ? 99 : comma) / 3), 8)] ?? 0;
  if (/^\d{3}/u.test(rest)) score += weights.STARTS_WITH_YEAR;
  return score + parallel(commas);
}

function signedScore(head: string): number {
  const commas = clauseLengths(head);
  let score = weights.SENTENCE + (/\d/u.test(head) ? weights.SENTENCE_FIGURES : 0);
  score += weights.LENGTH_SENTENCE[Math.min(Math.floor(head.length / 4), 15)] ?? 0;
  score += weights.COMMAS_SENTENCE[Math.min(commas.length - 1, 4)] ?? 0;
  score += tableOf(weights.sentenceEndsTwo, 2).get(head.slice(-2)) ?? 0;
  return score + parallel(commas);
}

const clauseLengths = (head: string): number[] => head.split(",").map((clause) => clause.length);

/** Clauses of one length: 抓项目，强支撑. */
function parallel(lengths: readonly number[]): number {
  const spread = Math.min(8, Math.max(...lengths) - Math.min(...lengths));
  if (lengths.length === 2) return weights.TWO_CLAUSES[spread] ?? 0;
  return lengths.length === 3 ? (weights.THREE_CLAUSES[spread] ?? 0) : 0;
}

/** Length (3 to 8, else 0) of the longest run of the heading that comes again at once. */
function repeated(head: string, near: string): number {
  for (let size = Math.min(8, head.length); size > 2; size--)
    for (let i = 0; i + size <= head.length; i++) if (near.includes(head.slice(i, i + size))) return size;
  return 0;
}
