import { isBlockTag } from "./line-breaks.ts";
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
  const found = entries.filter(({ text }) => text !== "");
  return mergeLines(found, pieces).map(({ line, text, reason }) => ({ line, text, reason }));
}

const sizeOf = (text: string): number => text.replaceAll(/\s+/gu, "").length;

/** Lines as a reader sees them: where a piece begins a new source line or stands behind a line break written into the text. */
function seenLines(pieces: readonly Piece[]): readonly number[] {
  let seen = 0;
  return pieces.map((piece, i) => {
    const before = pieces[i - 1];
    if (before && (before.line !== piece.line || isBreak(before) || isBreak(piece))) seen++;
    return seen;
  });
}

const isBreak = ({ reason, text }: Piece): boolean =>
  reason === "line-break" || (reason === "markup" && isBlockTag(text));

/** Entries that together are a whole line become one, named by the reason of the longest. */
function mergeLines(entries: readonly Entry[], pieces: readonly Piece[]): Entry[] {
  const seen = seenLines(pieces);
  const whole = new Map<number, number>();
  pieces.forEach(({ text }, i) => whole.set(seen[i] ?? 0, (whole.get(seen[i] ?? 0) ?? 0) + sizeOf(text)));
  const lines = new Map<number, Entry[]>();
  for (const entry of entries) {
    const line = seen[entry.piece] ?? 0;
    const list = lines.get(line);
    if (list) list.push(entry);
    else lines.set(line, [entry]);
  }
  return [...lines].flatMap(([line, list]) => {
    const first = list[0];
    const size = list.reduce((sum, { text }) => sum + sizeOf(text), 0);
    if (!first || list.length === 1 || size !== whole.get(line)) return list;
    const longest = list.reduce((best, entry) => (entry.text.length > best.text.length ? entry : best));
    return [{ ...first, text: list.map(({ text }) => text).join(" "), reason: longest.reason }];
  });
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
