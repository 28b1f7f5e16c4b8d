import type { OutRow } from "./head-matter.ts";
import type { Piece } from "./piece.ts";
import type { Row } from "./row.ts";
import type { Removed } from "./speech.ts";

interface Entry extends Removed {
  /** Place among all pieces, then within the row. */
  readonly piece: number;
  readonly offset: number;
}

/** All that was taken out of the running text, in the order of the source, one entry a line or stretch of a line. */
export function removedOf(pieces: readonly Piece[], rows: readonly OutRow[]): Removed[] {
  const taken = new Set<number>();
  const entries = rows.flatMap(({ row, reason }) => entriesOf(row, reason, pieces, taken));
  pieces.forEach(({ line, text, reason }, piece) => {
    if (reason !== null && !taken.has(piece))
      entries.push({ piece, offset: 0, line, text: text.trim(), reason });
  });
  entries.sort((a, b) => a.piece - b.piece || a.offset - b.offset);
  return entries.filter(({ text }) => text !== "").map(({ line, text, reason }) => ({ line, text, reason }));
}

/** One entry for each line of a row; what was cut out of the middle of such a line goes back into its entry. */
function entriesOf(row: Row, reason: string, pieces: readonly Piece[], taken: Set<number>): Entry[] {
  const entries: Entry[] = [];
  let end = -1;
  row.starts.forEach(([start, line, piece], i) => {
    const text = row.text.slice(start, row.starts[i + 1]?.[0] ?? row.text.length);
    const last = entries.at(-1);
    if (last?.line === line) {
      let between = "";
      for (let cut = end + 1; cut < piece; cut++) {
        between += pieces[cut]?.text ?? "";
        taken.add(cut);
      }
      entries[entries.length - 1] = { ...last, text: `${last.text}${between}${text}`.trim() };
    } else entries.push({ piece, offset: i === 0 ? row.offset : 0, line, text: text.trim(), reason });
    end = piece;
  });
  return entries;
}
