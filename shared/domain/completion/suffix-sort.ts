import { END } from "./symbols.ts";

/** Suffixes are told apart by so many symbols. */
const DEPTH = 40;
/** Below so many suffixes plain insertion is quicker. */
const FEW = 12;
/** Symbols looked at between two pauses: a few milliseconds of work. */
const PAUSE = 60_000;
/** Symbols counted or put in their place between two pauses. */
const STRETCH = 250_000;

function compare(text: Uint16Array, left: number, right: number, from: number): number {
  for (let depth = from; depth < DEPTH; depth++) {
    const a = text[left + depth] ?? END;
    const b = text[right + depth] ?? END;
    if (a !== b) return a - b;
    if (a === END) return 0;
  }
  return 0;
}

function insertionSort(
  text: Uint16Array,
  suffixes: Uint32Array,
  low: number,
  high: number,
  depth: number,
): void {
  for (let i = low + 1; i < high; i++) {
    const suffix = suffixes[i] ?? 0;
    let j = i - 1;
    for (; j >= low && compare(text, suffixes[j] ?? 0, suffix, depth) > 0; j--)
      suffixes[j + 1] = suffixes[j] ?? 0;
    suffixes[j + 1] = suffix;
  }
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** All suffixes that do not begin with END, put together by their first symbol; also where each symbol's begin. */
function* byFirstSymbol(
  text: Uint16Array,
): Generator<undefined, { suffixes: Uint32Array; starts: Uint32Array }> {
  const starts = new Uint32Array(0x10001);
  for (let at = 0; at < text.length; at++) {
    const symbol = text[at] ?? END;
    if (symbol !== END) starts[symbol + 1] = (starts[symbol + 1] ?? 0) + 1;
    if (at % STRETCH === STRETCH - 1) yield;
  }
  for (let symbol = 0; symbol < 0x10000; symbol++)
    starts[symbol + 1] = (starts[symbol + 1] ?? 0) + (starts[symbol] ?? 0);
  const next = starts.slice();
  const suffixes = new Uint32Array(starts[0x10000] ?? 0);
  for (let at = 0; at < text.length; at++) {
    if (at % STRETCH === STRETCH - 1) yield;
    const symbol = text[at] ?? END;
    if (symbol === END) continue;
    const place = next[symbol] ?? 0;
    suffixes[place] = at;
    next[symbol] = place + 1;
  }
  return { suffixes, starts };
}

/**
 * The places of a text, sorted by what follows there (the first 40 symbols, no further than END); ties in any order. Yields
 * every few milliseconds so that others can run. Multikey quicksort, in place.
 */
export function* sortSuffixes(text: Uint16Array): Generator<undefined, Uint32Array> {
  const { suffixes, starts } = yield* byFirstSymbol(text);
  const stack: number[] = [];
  let work = 0;
  for (let symbol = 0; symbol < 0x10000; symbol++) {
    stack.push(starts[symbol] ?? 0, starts[symbol + 1] ?? 0, 1);
    while (stack.length > 0) {
      const depth = stack.pop() ?? 0;
      const high = stack.pop() ?? 0;
      const low = stack.pop() ?? 0;
      const count = high - low;
      if (count < 2 || depth >= DEPTH) continue;
      work += count;
      if (count < FEW) insertionSort(text, suffixes, low, high, depth);
      else partition(text, suffixes, low, high, depth, stack);
      if (work > PAUSE) {
        work = 0;
        yield;
      }
    }
  }
  return suffixes;
}

/** Parts a range in three by the symbol at `depth` and leaves the parts on the stack. */
function partition(
  text: Uint16Array,
  suffixes: Uint32Array,
  low: number,
  high: number,
  depth: number,
  stack: number[],
): void {
  const symbolAt = (place: number): number => text[(suffixes[place] ?? 0) + depth] ?? END;
  const quarter = (high - low) >> 2;
  const pivot = median(symbolAt(low + quarter), symbolAt(low + 2 * quarter), symbolAt(high - 1 - quarter));
  let less = low;
  let more = high;
  for (let i = low; i < more;) {
    const suffix = suffixes[i] ?? 0;
    const symbol = text[suffix + depth] ?? END;
    if (symbol < pivot) {
      suffixes[i++] = suffixes[less] ?? 0;
      suffixes[less++] = suffix;
    } else if (symbol > pivot) {
      suffixes[i] = suffixes[--more] ?? 0;
      suffixes[more] = suffix;
    } else i++;
  }
  stack.push(low, less, depth, more, high, depth);
  if (pivot !== END) stack.push(less, more, depth + 1);
}
