import { sortSuffixes } from "./suffix-sort.ts";
import { END, isBlank } from "./symbols.ts";

/** Texts of several documents, searchable by any part of them. */
export interface TextIndex {
  /** The documents one after the other, each ended by END. */
  readonly text: Uint16Array;
  /** Places in `text`, sorted by what follows. */
  readonly suffixes: Uint32Array;
  /** Where each document begins, ascending. */
  readonly starts: Uint32Array;
  /** Ids of the documents. */
  readonly ids: readonly number[];
  /** Places in `text` of symbols for figures and names, ascending, and the codes of what they stood for. */
  readonly blankPlaces: Uint32Array;
  readonly blankCodes: Uint8Array;
}

export interface FoldedDocument {
  readonly id: number;
  /** As foldForCompletion gives it, without an END. */
  readonly symbols: Uint16Array;
  /** What its symbols for figures and names stood for, in order. */
  readonly blanks: Uint8Array;
}

/** Makes an index of documents; yields every few milliseconds. Six bytes a symbol. */
export function* buildTextIndex(documents: readonly FoldedDocument[]): Generator<undefined, TextIndex> {
  const length = documents.reduce((sum, { symbols }) => sum + symbols.length + 1, 0);
  const text = new Uint16Array(length);
  const starts = new Uint32Array(documents.length);
  const blanks = documents.reduce((sum, document) => sum + document.blanks.length, 0);
  const blankPlaces = new Uint32Array(blanks);
  const blankCodes = new Uint8Array(blanks);
  let at = 0;
  let blank = 0;
  for (const [index, document] of documents.entries()) {
    starts[index] = at;
    text.set(document.symbols, at);
    blankCodes.set(document.blanks, blank);
    for (const [place, symbol] of document.symbols.entries())
      if (isBlank(symbol)) blankPlaces[blank++] = at + place;
    at += document.symbols.length;
    text[at++] = END;
    if (index % 16 === 15) yield;
  }
  const suffixes = yield* sortSuffixes(text);
  return { text, suffixes, starts, ids: documents.map(({ id }) => id), blankPlaces, blankCodes };
}

/** Positions in `suffixes`, [low, high). */
export type Range = readonly [low: number, high: number];

/** How many positions a range holds. */
export const sizeOf = ([low, high]: Range): number => high - low;

/** How the text at the n-th of the sorted places stands to the part [from, to) of the query: below, above or 0 where it begins with it. */
function compareAt(
  { text, suffixes }: TextIndex,
  n: number,
  query: Uint16Array,
  from: number,
  to: number,
): number {
  const place = (suffixes[n] ?? 0) - from;
  for (let i = from; i < to; i++) {
    const difference = (text[place + i] ?? END) - (query[i] ?? END);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first n in [low, high) whose comparison is not below (`after`: is above) the query's part; `high` where there is none. */
function bound(
  index: TextIndex,
  query: Uint16Array,
  from: number,
  to: number,
  low: number,
  high: number,
  after: boolean,
): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    const difference = compareAt(index, middle, query, from, to);
    if (difference < 0 || (after && difference === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where the part [from, to) of the query stands in the index, or in a range of it: a range [low, high) of `suffixes`. Its end is looked
 * for near its beginning, since most ranges are short and far places are slow to reach.
 */
export function findRange(
  index: TextIndex,
  query: Uint16Array,
  from: number,
  to: number,
  [first, last]: Range = [0, index.suffixes.length],
): Range {
  const low = bound(index, query, from, to, first, last, false);
  let inside = low;
  let step = 1;
  while (inside < last && compareAt(index, inside, query, from, to) === 0) {
    inside += step;
    step *= 2;
  }
  return [low, bound(index, query, from, to, low, Math.min(inside, last), true)];
}

/** The position of the last of some ascending numbers that is not above `value`; 0 where there is none. */
function lastUpTo(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Which document a place belongs to, as its position in `ids`. */
export const documentAt = ({ starts }: TextIndex, place: number): number => lastUpTo(starts, place);

/** The code of what the symbol at a place stood for; null where it is no figure and no name. */
export function blankAt({ blankPlaces, blankCodes }: TextIndex, place: number): number | null {
  const at = lastUpTo(blankPlaces, place);
  return blankPlaces[at] === place ? (blankCodes[at] ?? null) : null;
}

/** The documents of an index as they were put in. */
export function documentsOf({ text, starts, ids, blankCodes }: TextIndex): FoldedDocument[] {
  let blank = 0;
  return ids.map((id, i) => {
    const end = i + 1 < starts.length ? (starts[i + 1] ?? 0) : text.length;
    const symbols = text.subarray(starts[i] ?? 0, end - 1);
    const from = blank;
    for (const symbol of symbols) if (isBlank(symbol)) blank++;
    return { id, symbols, blanks: blankCodes.subarray(from, blank) };
  });
}
