import { quickFold } from "../search/quick-fold.ts";
import { leastHashes } from "./least-hashes.ts";
import { TextComparison } from "./trigrams.ts";

export interface MinedSentence {
  readonly text: string;
  readonly speechId: number;
  readonly year: number | null;
}

/** Sentences that say the same with other names and figures. */
export interface SentenceGroup {
  /** Place of the one with the most in common with the others, in what was given. */
  readonly sentence: number;
  readonly text: string;
  /** Other wordings, at most three. */
  readonly variants: readonly string[];
  /** Speeches that say it, each once. */
  readonly speeches: readonly number[];
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** Least likeness (Dice of runs of three characters, figures left out) of two sentences of a group. */
const ALIKE = 0.55;
const HASHES = 6;
const SHORTEST = 12;
const LONGEST = 160;

/** What a text says without its figures. */
export function bare(text: string): string {
  return quickFold(text).replaceAll(/[\d.%*]+/gu, "");
}

function rootOf(parents: number[], at: number): number {
  let root = at;
  while (parents[root] !== root) root = parents[root] ?? root;
  parents[at] = root;
  return root;
}

function pairsToTry(texts: readonly string[]): [number, number][] {
  const buckets = new Map<string, number>();
  const pairs: [number, number][] = [];
  texts.forEach((text, at) => {
    const least = leastHashes(text, HASHES);
    for (let k = 0; k + 1 < HASHES; k += 2) {
      const key = `${k} ${least[k] ?? 0} ${least[k + 1] ?? 0}`;
      const first = buckets.get(key);
      if (first === undefined) buckets.set(key, at);
      else pairs.push([first, at]);
    }
  });
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** The sentences of a text that are worth finding again in others. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^。！？\n]+[。！？]/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST && sentence.length <= LONGEST);
}

/** Groups of sentences that two speeches or more say, the most said first. */
export function groupSentences(sentences: readonly MinedSentence[]): SentenceGroup[] {
  const texts = sentences.map(({ text }) => bare(text));
  const pairs = pairsToTry(texts);
  // Most sentences are like no other and need no comparing.
  const compared = [...new Set(pairs.flat())];
  const places = new Map(compared.map((at, place) => [at, place]));
  const comparison = new TextComparison(compared.map((at) => texts[at] ?? ""));
  const likeness = (a: number, b: number): number => comparison.dice(places.get(a) ?? 0, places.get(b) ?? 0);
  const parents = texts.map((_, at) => at);
  for (const [a, b] of pairs) if (likeness(a, b) >= ALIKE) parents[rootOf(parents, b)] = rootOf(parents, a);
  const groups = Map.groupBy(
    sentences.map((sentence, at) => ({ ...sentence, at })),
    ({ at }) => rootOf(parents, at),
  );
  return [...groups.values()]
    .flatMap((members): SentenceGroup[] => {
      const speeches = [...new Set(members.map(({ speechId }) => speechId))];
      const [first] = members;
      if (speeches.length < 2 || !first) return [];
      const liking = (at: number): number => members.reduce((sum, other) => sum + likeness(at, other.at), 0);
      const middle = members
        .slice(0, 40)
        .reduce((best, one) => (liking(one.at) > liking(best.at) ? one : best), first);
      const years = members.flatMap(({ year }) => year ?? []);
      const wordings = new Map(members.map(({ at, text }) => [texts[at], text]));
      wordings.delete(texts[middle.at]);
      return [
        {
          sentence: middle.at,
          text: middle.text,
          variants: [...wordings.values()].slice(0, 3),
          speeches,
          firstYear: years.length === 0 ? null : Math.min(...years),
          lastYear: years.length === 0 ? null : Math.max(...years),
        },
      ];
    })
    .sort((a, b) => b.speeches.length - a.speeches.length || (b.lastYear ?? 0) - (a.lastYear ?? 0));
}
