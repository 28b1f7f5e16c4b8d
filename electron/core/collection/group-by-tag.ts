import type { PieceRow } from "./piece-queries.ts";

interface TagGroup {
  /** null for pieces without a tag. */
  readonly tag: string | null;
  readonly pieces: readonly PieceRow[];
}

/** Every piece once, under the tag of its own that most pieces carry; groups from large to small, the untagged last. */
export function groupByTag(pieces: readonly PieceRow[]): TagGroup[] {
  const counts = new Map<string, number>();
  for (const { tags } of pieces) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const ranked = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "zh"))
    .map(([tag]) => tag);
  const rank = new Map(ranked.map((tag, index) => [tag, index]));
  const groups = new Map<string | null, PieceRow[]>(ranked.map((tag) => [tag, []]));
  groups.set(null, []);
  for (const piece of pieces) {
    const [first = null] = piece.tags.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    groups.get(first)?.push(piece);
  }
  return [...groups].flatMap(([tag, members]) => (members.length > 0 ? [{ tag, pieces: members }] : []));
}
