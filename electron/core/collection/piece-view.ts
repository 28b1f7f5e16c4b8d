import type { Piece, PieceSummary } from "../../../shared/contract/methods/collection.ts";
import type { RunBlock } from "../../../shared/domain/drafts/runs.ts";
import { foldWithOffsets } from "../../../shared/domain/text/fold.ts";
import type { Store } from "../store/open-store.ts";
import { plainRuns } from "../suggest/preview.ts";
import type { PieceRow } from "./piece-queries.ts";
import { blockHolding } from "./source-queries.ts";

const EXCERPT = 160;
/** What stands before the first match in an excerpt, so that it is seen in its sentence. */
const BEFORE = 30;
const MOST_RANGES = 20;

type Range = [start: number, end: number];

/** Places of folded words in a text, in order, without overlaps. */
function placesOf(text: string, words: readonly string[]): Range[] {
  if (words.length === 0) return [];
  const folded = foldWithOffsets(text);
  const found: Range[] = [];
  for (const word of words) {
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length))
      found.push([folded.offsets[at] ?? 0, folded.offsets[at + word.length] ?? text.length]);
  }
  const ordered = found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return ordered.filter(([start], index) => start >= (ordered[index - 1]?.[1] ?? 0));
}

/** A stretch of the text around its first match. */
function excerptOf(text: string, words: readonly string[]): Pick<PieceSummary, "excerpt" | "ranges"> {
  const places = placesOf(text, words);
  const first = places[0]?.[0] ?? 0;
  const start = first + 1 < EXCERPT - BEFORE ? 0 : first - BEFORE;
  const end = Math.min(text.length, start + EXCERPT);
  const lead = start > 0 ? "…" : "";
  const shift = lead.length - start;
  return {
    excerpt: `${lead}${text.slice(start, end)}${end < text.length ? "…" : ""}`,
    ranges: places
      .filter(([from, to]) => from >= start && to <= end)
      .slice(0, MOST_RANGES)
      .map(([from, to]): Range => [from + shift, to + shift]),
  };
}

/** A piece as lists show it; `words` are folded and marked in the excerpt. */
export function pieceSummary(row: PieceRow, words: readonly string[]): PieceSummary {
  const [first] = JSON.parse(row.blocks) as RunBlock[];
  const heading = first?.type === "heading" ? plainRuns(first.runs) : "";
  const body = heading === "" ? row.text : row.text.slice(heading.length + 1);
  return {
    id: row.id,
    heading,
    ...excerptOf(body.replaceAll("\n", " "), words),
    role: row.role,
    chars: row.chars,
    tags: [...row.tags],
    note: row.note,
    source: {
      kind: row.sourceKind,
      title: row.sourceTitle,
      date: row.sourceDate,
      place: row.sourcePlace,
      ...row.source,
    },
    keptAt: row.keptAt,
  };
}

/** A piece with its whole text. */
export function pieceDetail(store: Store, row: PieceRow): Piece {
  const { speech } = row.source;
  const [words = ""] = row.text.split("\n");
  return {
    ...pieceSummary(row, []),
    blocks: JSON.parse(row.blocks) as Piece["blocks"],
    block: speech === null ? null : blockHolding(store, speech, words, row.sectionId),
  };
}
