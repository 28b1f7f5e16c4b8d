import { fold } from "../text/fold.ts";
import type { Place } from "./correction.ts";

/** What of a text stays the same when it is read otherwise: no white space, no 。or ：at the end, no width. */
function placeKey(text: string): string {
  return fold(text)
    .replaceAll(/\s+/gu, "")
    .replace(/[。:]+$/u, "");
}

/** The index of the entry with the words of `place`, of several the one nearest to its line; -1 where there is none. */
export function findPlace(
  entries: readonly { readonly line: number; readonly text: string; readonly marker?: string | null }[],
  place: Place,
): number {
  const key = placeKey(place.text);
  let found = -1;
  let least = Infinity;
  entries.forEach(({ line, text, marker }, index) => {
    const distance = Math.abs(line - place.line);
    if (distance < least && placeKey(`${marker ?? ""}${text}`) === key) {
      found = index;
      least = distance;
    }
  });
  return found;
}
