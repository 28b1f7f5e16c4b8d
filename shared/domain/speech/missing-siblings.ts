import { fromChineseNumber } from "../text/numbering.ts";
import { markerAt } from "./markers.ts";
import { subRow, type Row } from "./row.ts";

type Counted = "han" | "han-paren";

const INSIDE =
  /(?<=[。!?;”)] ?)(?:\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})、)(?=[^、,。]{2})/gu;

/**
 * Splits rows at headings that lost the line break before them: 「……百分点。（三）坚持改革……」 where （二） stands at the start of a
 * line above and no （三） does below.
 */
export function splitMissingSiblings(rows: readonly Row[]): Row[] {
  const starts = rows.map((row) => {
    const marker = markerAt(row.plain);
    return marker && (marker.style === "han" || marker.style === "han-paren") ? marker : null;
  });
  const last: Record<Counted, number> = { han: 0, "han-paren": 0 };
  const nextValue = (from: number, style: Counted): number | null => {
    for (let i = from; i < rows.length; i++) {
      const marker = starts[i];
      if (marker?.style === style) return marker.value;
      if (marker?.style === "han" && style === "han-paren") return null;
    }
    return null;
  };
  return rows.flatMap((row, i) => {
    const marker = starts[i];
    if (marker?.value) note(last, marker.style as Counted, marker.value);
    const cuts: number[] = [];
    if (row.plain.length > 30)
      for (const match of row.plain.matchAll(INSIDE)) {
        const style: Counted = match[1] === undefined ? "han" : "han-paren";
        const value = fromChineseNumber(match[1] ?? match[2] ?? "") ?? 0;
        const next = nextValue(i + 1, style);
        const continues = last[style] > 0 && value === last[style] + 1 && next !== value;
        const begins = value === 1 && next === 2;
        if (!continues && !begins) continue;
        if (style === "han" && next !== value + 1 && !continues) continue;
        cuts.push(match.index);
        note(last, style, value);
      }
    if (cuts.length === 0) return [row];
    return [0, ...cuts].flatMap((start, part) => subRow(row, start, cuts[part] ?? row.text.length) ?? []);
  });
}

function note(last: Record<Counted, number>, style: Counted, value: number): void {
  last[style] = value;
  if (style === "han") last["han-paren"] = 0;
}
