import type { DraftMemory } from "./draft-memory.ts";
import type { Nearness } from "./nearness.ts";
import { END, FIGURE } from "./symbols.ts";
import { documentAt, findRange, sizeOf, type Range, type TextIndex } from "./text-index.ts";

/** One index with what is near to the draft in it and what of it no longer counts. */
export interface Shelf {
  readonly index: TextIndex;
  readonly nearness: Nearness;
  /** Positions of documents that are passed over. */
  readonly removed: ReadonlySet<number>;
}

/** Where the evidence of a group is from. */
const LIBRARY = 0;
export const DRAFT = 1;
/** The library, where a figure is being typed: whether it is complete is not known. */
const LIBRARY_BEHIND_FIGURE = 2;

/** All places that have at least `matched` symbols before them in common with the caret, of one kind. */
interface Group {
  readonly source: number;
  readonly matched: number;
  /** Positions in the arrays of Evidence, [from, to). */
  readonly from: number;
  readonly to: number;
}

const LONGEST_IN_LIBRARY = 14;
const LONGEST_IN_DRAFT = 12;
/** Of more places than this an even sample stands for all: places are sorted by what follows. */
const SAMPLE = 128;
const MOST_OF_DRAFT = 160;
const NEAR_WEIGHT = 12;
const MOST_NEAR = 3;

/** The places in library and draft that are like the caret's, longest common context first. */
export interface Evidence {
  /** What the places point into: the shelves' texts, then the draft. */
  readonly texts: readonly Uint16Array[];
  readonly groups: Group[];
  readonly text: Uint8Array;
  readonly place: Uint32Array;
  readonly weight: Float64Array;
  /** Tells documents apart; each place in the draft counts as one of its own. */
  readonly document: Int32Array;
}

const ROOM = LONGEST_IN_LIBRARY * (SAMPLE + 64) + LONGEST_IN_DRAFT * MOST_OF_DRAFT;

class Collector {
  readonly groups: Group[] = [];
  readonly text = new Uint8Array(ROOM);
  readonly place = new Uint32Array(ROOM);
  readonly weight = new Float64Array(ROOM);
  readonly document = new Int32Array(ROOM);
  #count = 0;

  add(text: number, place: number, weight: number, document: number): void {
    if (this.#count >= ROOM) return;
    this.text[this.#count] = text;
    this.place[this.#count] = place;
    this.weight[this.#count] = weight;
    this.document[this.#count++] = document;
  }

  close(source: number, matched: number): void {
    const from = this.groups.at(-1)?.to ?? 0;
    if (this.#count > from) this.groups.push({ source, matched, from, to: this.#count });
  }
}

/** Places of the draft by how much before them is the same as before the caret: element n holds those of exactly n. */
function placesInDraft(draft: DraftMemory): number[][] {
  const { symbols } = draft;
  const end = draft.text.length;
  const byLength: number[][] = Array.from({ length: LONGEST_IN_DRAFT + 1 }, () => []);
  if (end === 0) return byLength;
  for (const place of draft.behind(symbols[end - 1] ?? 0).slice(-4 * MOST_OF_DRAFT)) {
    if (place >= end) continue;
    let same = 1;
    while (same < LONGEST_IN_DRAFT && place > same) {
      const symbol = symbols[place - same - 1];
      if (symbol === END || symbol !== symbols[end - same - 1]) break;
      same++;
    }
    byLength[same]?.push(place);
  }
  return byLength;
}

/** Ranges of the library behind the last 1, 2, 3 … symbols of the context, for each shelf, as far as there are any. */
function rangesInLibrary(shelves: readonly Shelf[], context: Uint16Array): Range[][] {
  return shelves.map(({ index }) => {
    const ranges: Range[] = [];
    for (let length = 1; length <= Math.min(LONGEST_IN_LIBRARY, context.length); length++) {
      const range = findRange(index, context, context.length - length, context.length);
      if (range[0] === range[1]) break;
      ranges.push(range);
    }
    return ranges;
  });
}

/**
 * Gathers what the library and the draft say about what follows `context`: the end of the draft as foldForCompletion gives it.
 * `without` passes over the document of that id.
 */
export function gatherEvidence(
  shelves: readonly Shelf[],
  draft: DraftMemory,
  context: Uint16Array,
  without = -1,
): Evidence {
  const collector = new Collector();
  const ranges = rangesInLibrary(shelves, context);
  const inDraft = placesInDraft(draft);
  const source = context.at(-1) === FIGURE ? LIBRARY_BEHIND_FIGURE : LIBRARY;
  const longest = Math.max(LONGEST_IN_DRAFT, ...ranges.map((of) => of.length));
  let recent: number[] = [];
  for (let matched = longest; matched >= 1; matched--) {
    recent = [...recent, ...(inDraft[matched] ?? []).toReversed()].slice(0, MOST_OF_DRAFT);
    for (const place of recent) collector.add(shelves.length, place, 1, -1 - place);
    collector.close(DRAFT, matched);
    const total = ranges.reduce((sum, of) => sum + sizeOf(of[matched - 1] ?? [0, 0]), 0);
    const step = Math.max(1, total / SAMPLE);
    for (const [number, shelf] of shelves.entries()) {
      const range = ranges[number]?.[matched - 1];
      if (range) sample(collector, shelf, number, range, matched, step, without);
    }
    collector.close(source, matched);
  }
  const texts = [...shelves.map(({ index }) => index.text), draft.symbols];
  const { groups, text, place, weight, document } = collector;
  return { texts, groups, text, place, weight, document };
}

function sample(
  collector: Collector,
  { index, nearness, removed }: Shelf,
  number: number,
  [low, high]: Range,
  matched: number,
  step: number,
  without: number,
): void {
  for (let at = low + (step - 1) / 2; at < high; at += step) {
    const place = (index.suffixes[Math.floor(at)] ?? 0) + matched;
    const document = documentAt(index, place);
    const id = index.ids[document] ?? -1;
    if (removed.has(document) || id === without) continue;
    const near = Math.min(MOST_NEAR, nearness.at(place));
    collector.add(number, place, step * (1 + NEAR_WEIGHT * near), id);
  }
}
