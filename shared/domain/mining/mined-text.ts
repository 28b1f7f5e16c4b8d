import type { Gazetteer } from "../speech/gazetteer.ts";
import { alignTokens } from "./align.ts";
import { atOnce, type Pieces } from "./pieces.ts";
import { tokensOf, type TextToken } from "./text-tokens.ts";

/** A stretch that the speeches have in common (slots in the notation of templates), or that each words in its own way. */
export type MinedPart =
  | { readonly text: string }
  /** The wording of the text in the middle first, others by how often they are used; an empty one: some leave it out. */
  | { readonly variants: readonly { readonly text: string; readonly count: number }[] };

export interface MinedText {
  readonly parts: readonly MinedPart[];
  /** All in one wording, slots in the notation of templates. */
  readonly text: string;
  /** How much of it is common to most of the texts, 0 to 1. */
  readonly common: number;
}

/** A stretch is common when so large a part of the texts has it. */
const MOST = 0.6;
const MOST_VARIANTS = 4;
/** Common stretches between two that differ are part of the difference when they are shorter. */
const LEAST_COMMON = 3;

interface Aligned {
  readonly other: readonly TextToken[];
  /** For every token of the base its place in the other, or -1. */
  readonly places: Int32Array;
}

/** Whether words end before base[at], in the base and in all others that have its neighbours on that side. */
function isBetweenWords(base: readonly TextToken[], aligned: readonly Aligned[], at: number): boolean {
  if (at <= 0 || at >= base.length) return true;
  if (base[at]?.word === false) return false;
  return aligned.every(({ other, places }) => {
    const before = places[at - 1] ?? -1;
    const place = before >= 0 ? before + 1 : (places[at] ?? -1);
    return place < 0 || other[place]?.word !== false;
  });
}

/** Lets what differs begin and end where words do: 〈成绩／成就〉, not 成〈绩／就〉. */
function widenToWords(common: boolean[], base: readonly TextToken[], aligned: readonly Aligned[]): void {
  for (let at = 0; at < base.length; at++) {
    if (common[at] === true) continue;
    let start = at;
    while (start > 0 && common[start - 1] === true && !isBetweenWords(base, aligned, start)) start--;
    let end = at + 1;
    while (end < base.length && common[end] === true && !isBetweenWords(base, aligned, end)) end++;
    common.fill(false, start, end);
    at = end - 1;
  }
}

/** Common stretches too short to be told from chance are part of what differs. */
function dropShort(common: boolean[], base: readonly TextToken[]): void {
  for (let at = 0; at < base.length;) {
    let end = at + 1;
    while (end < base.length && common[end] === common[at]) end++;
    const fixed = base.slice(at, end).some((token) => token.fixed);
    if (common[at] && end - at < LEAST_COMMON && !fixed && at > 0 && end < base.length)
      common.fill(false, at, end);
    at = end;
  }
}

function isCommon(base: readonly TextToken[], aligned: readonly Aligned[]): boolean[] {
  const common = base.map(
    (_, at) => aligned.filter(({ places }) => (places[at] ?? -1) >= 0).length >= MOST * aligned.length,
  );
  dropShort(common, base);
  widenToWords(common, base, aligned);
  dropShort(common, base);
  return common;
}

const written = (tokens: readonly TextToken[]): string => tokens.map(({ text }) => text).join("");

/** What another text says in place of base[start…end); null where it cannot be told. */
function wordingOf(
  other: readonly TextToken[],
  places: Int32Array,
  start: number,
  end: number,
): string | null {
  const from = start === 0 ? -1 : (places[start - 1] ?? -1);
  const until = end === places.length ? other.length : (places[end] ?? -1);
  if ((start > 0 && from < 0) || until < 0 || until <= from) return null;
  return written(other.slice(from + 1, until));
}

/**
 * Puts texts that say nearly the same into one: the first, with what differs from text to text as variants. The others that are too
 * long to be aligned count for nothing.
 */
export function mergeTexts(texts: readonly string[], gazetteer: Gazetteer | undefined): MinedText {
  return atOnce(mergingTexts(texts, gazetteer));
}

/** As `mergeTexts`, in pieces. */
export function* mergingTexts(texts: readonly string[], gazetteer: Gazetteer | undefined): Pieces<MinedText> {
  const [first = "", ...rest] = texts;
  const base = tokensOf(first, gazetteer);
  const aligned: Aligned[] = [];
  for (const text of rest) {
    yield;
    const other = tokensOf(text, gazetteer);
    const places = alignTokens(base, other);
    if (places) aligned.push({ other, places });
  }
  const common = isCommon(base, aligned);
  const parts: MinedPart[] = [];
  for (let at = 0; at < base.length;) {
    let end = at + 1;
    while (end < base.length && common[end] === common[at]) end++;
    const own = written(base.slice(at, end));
    if (common[at]) parts.push({ text: own });
    else {
      const counts = new Map([[own, 1]]);
      for (const { other, places } of aligned) {
        const wording = wordingOf(other, places, at, end);
        if (wording !== null) counts.set(wording, (counts.get(wording) ?? 0) + 1);
      }
      const [first, ...rest] = [...counts].map(([text, count]) => ({ text, count }));
      const variants = [...(first ? [first] : []), ...rest.sort((a, b) => b.count - a.count)];
      parts.push({ variants: variants.slice(0, MOST_VARIANTS) });
    }
    at = end;
  }
  return {
    parts,
    text: written(base),
    common: common.filter(Boolean).length / Math.max(1, base.length),
  };
}
