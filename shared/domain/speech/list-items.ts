import { markerAt, type Marker } from "./markers.ts";
import type { Row } from "./row.ts";

/** Marked rows that are items of a list within a sentence: they follow one another at once and end with ；but for the last. */
export function listItems(rows: readonly Row[]): ReadonlySet<Row> {
  const items = new Set<Row>();
  const markers = rows.map(({ plain }) => markerAt(plain));
  for (let start = 0; start < rows.length;) {
    const end = endOfList(markers, start);
    const run = rows.slice(start, end);
    const open = run.slice(0, -1).filter(({ plain }) => /[;,]$/u.test(plain)).length;
    if (run.length >= 2 && open * 2 >= run.length - 1) for (const row of run) items.add(row);
    start = end;
  }
  return items;
}

/** Where the markers end that count on from the one at `start`. */
function endOfList(markers: readonly (Marker | null)[], start: number): number {
  let end = start + 1;
  for (; end < markers.length; end++) {
    const before = markers[end - 1];
    const marker = markers[end];
    if (!before || marker?.style !== before.style || marker.value !== (before.value ?? 0) + 1) break;
  }
  return end;
}
