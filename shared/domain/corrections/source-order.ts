import type { Block, Removed } from "../speech/speech.ts";

interface Entry {
  readonly line: number;
  readonly text: string;
  readonly marker?: string | null;
}

const bare = (text: string): string => text.replaceAll(/\s+/gu, "");

/** Where an entry begins in its line, without white space; 0 where that cannot be told. */
function startIn(line: string, { marker, text }: Entry): number {
  const at = bare(line).indexOf(bare(`${marker ?? ""}${text}`).slice(0, 12));
  return Math.max(0, at);
}

/** Before which of `entries`, which stand in the order of the source, another one belongs. */
export function placeInOrder(entries: readonly Entry[], entry: Entry, sourceLine: string): number {
  const start = startIn(sourceLine, entry);
  const at = entries.findIndex(
    (other) => other.line > entry.line || (other.line === entry.line && startIn(sourceLine, other) > start),
  );
  return at < 0 ? entries.length : at;
}

/** The list with one more entry where the source has it. */
export function insertInOrder<T extends Block | Removed>(
  entries: readonly T[],
  entry: T,
  sourceLine: string,
): T[] {
  const at = placeInOrder(entries, entry, sourceLine);
  return [...entries.slice(0, at), entry, ...entries.slice(at)];
}
