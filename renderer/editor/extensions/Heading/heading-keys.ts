import { $addUpdateTag, HISTORY_PUSH_TAG } from "lexical";
import { $caretAtStart } from "../FrontMatter/front-matter-keys.ts";
import { $headingLevel, $selectedBlocks, $setLevel, toLevel, type HeadingLevel } from "./heading-level.ts";

/** The level that a key press asks for: Ctrl+Alt+1 to 4, null for Ctrl+Alt+0; undefined for any other key. */
export function levelOfKey(
  event: Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey">,
): HeadingLevel | null | undefined {
  if (!event.altKey || !(event.ctrlKey || event.metaKey)) return undefined;
  const digit = /^(?:Digit|Numpad)([0-4])$/u.exec(event.code)?.[1];
  if (digit === undefined) return undefined;
  return digit === "0" ? null : toLevel(Number(digit));
}

export function $setSelectedLevel(level: HeadingLevel | null): boolean {
  const blocks = $selectedBlocks();
  for (const block of blocks) $setLevel(block, level);
  if (blocks.length > 0) $addUpdateTag(HISTORY_PUSH_TAG);
  return blocks.length > 0;
}

/** Tab at the start of a heading sinks it by one level, Shift+Tab raises it; false elsewhere. */
export function $shiftHeading(raise: boolean): boolean {
  const block = $caretAtStart();
  const level = $headingLevel(block);
  if (block === null || level === null) return false;
  const next = toLevel(raise ? level - 1 : level + 1);
  if (next !== level) {
    $setLevel(block, next);
    $addUpdateTag(HISTORY_PUSH_TAG);
  }
  return true;
}

/** Enter in an empty heading goes back to running text; false elsewhere. */
export function $leaveEmptyHeading(): boolean {
  const block = $caretAtStart();
  if (block === null || $headingLevel(block) === null || !block.isEmpty()) return false;
  $setLevel(block, null).selectStart();
  return true;
}

/** Backspace at the start of a heading takes its number away first. */
export function $unnumber(backwards: boolean): boolean {
  const block = backwards ? $caretAtStart() : null;
  if (block === null || $headingLevel(block) === null) return false;
  $setLevel(block, null);
  return true;
}
