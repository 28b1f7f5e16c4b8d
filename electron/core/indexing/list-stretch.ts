import { PageWriter } from "../../../shared/domain/search/list-page.ts";
import { listPositions, type PositionLists } from "../../../shared/domain/search/list-positions.ts";
import type { Store } from "../store/open-store.ts";
import { unpackText } from "./packed-text.ts";
import { readState, writeState } from "./index-queries.ts";
import { insertPage, insertSegment, textsBetween } from "./segment-queries.ts";

/** Lists are written for so many positions at a time; the rest is listed in memory by those that search. */
const STRETCH_UNITS = 1 << 19;

/** The lists of the grams that begin at the positions [from, to), from the stored texts. */
export function listsBetween(store: Store, from: number, to: number): PositionLists {
  const units = new Uint16Array(to - from + 1);
  for (const row of textsBetween(store, from, to + 1)) {
    const text = unpackText(row.packed);
    const skipped = Math.max(0, from - row.base);
    const start = row.base + skipped - from;
    units.set(text.subarray(skipped, skipped + units.length - start), start);
  }
  return listPositions(units, to - from, from);
}

/** Writes the lists of the positions [listed, to) as a segment. */
export function listUpTo(store: Store, to: number): void {
  const from = readState(store, "listed");
  const { keys, starts, positions } = listsBetween(store, from, to);
  const segment = insertSegment(store, from, to, true);
  const writer = new PageWriter(from, (firstKey, page) => insertPage(store, segment, firstKey, page));
  keys.forEach((key, i) => writer.add(key, positions, starts[i] ?? 0, starts[i + 1] ?? 0));
  writer.finish();
  writeState(store, "listed", to);
}

/** Writes what has grown long enough to be worth a segment. Call after a speech was indexed, in its transaction. */
export function listFullStretches(store: Store): void {
  const end = readState(store, "end");
  for (let to = readState(store, "listed") + STRETCH_UNITS; to <= end; to += STRETCH_UNITS)
    listUpTo(store, to);
}
