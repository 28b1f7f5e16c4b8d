import type { SnapshotRow } from "./snapshot-queries.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const KEPT_ALL = 20;
/** Saves come every second or so while somebody types; versions closer than this say nothing. */
const SPACING_MS = MINUTE;
/** A save that takes away so much of the text keeps the text before it, whenever the last snapshot was. */
const LOSS = 0.8;

/** Whether the stored text is kept as a snapshot before a save replaces it. Times in ms; `newest` null when there is none yet. */
export function isWorthKeeping(
  stored: { readonly chars: number; readonly updatedAt: number },
  nextChars: number,
  newest: number | null,
): boolean {
  return newest === null || stored.updatedAt - newest >= SPACING_MS || nextChars < stored.chars * LOSS;
}

/** Ids to delete of a draft's snapshots (newest first): the last 20 stay, then one an hour for a day, then one a day. */
export function snapshotsToDrop(snapshots: readonly SnapshotRow[], now: number): number[] {
  const taken = new Set<string>();
  return snapshots
    .slice(KEPT_ALL)
    .filter(({ createdAt }) => {
      const span = now - createdAt < DAY ? HOUR : DAY;
      const bucket = `${span}:${Math.floor(createdAt / span)}`;
      if (!taken.has(bucket)) {
        taken.add(bucket);
        return false;
      }
      return true;
    })
    .map(({ id }) => id);
}
