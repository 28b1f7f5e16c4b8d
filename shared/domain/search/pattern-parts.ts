import { GAP_LIMIT, type Pattern } from "./pattern.ts";

const MOST_SPELLINGS = 16;

/** Neighbouring literals and alternatives of a pattern, as the texts they can be together. */
export interface PatternPart {
  readonly texts: readonly string[];
  /** Units inside one clause between this part and the next, at least and at most. */
  readonly least: number;
  readonly most: number;
}

/**
 * The parts of a pattern in order, gaps at its ends left out. Null where a part can be too many texts: then it has to be compared
 * text by text.
 */
export function partsOf(pattern: Pattern): PatternPart[] | null {
  const parts: { texts: string[]; least: number; most: number }[] = [];
  let open = false;
  for (const node of pattern) {
    const last = parts.at(-1);
    if (node.kind !== "literal" && node.kind !== "either") {
      open = false;
      if (last === undefined) continue;
      last.least += node.kind === "gap" ? 0 : 1;
      last.most += node.kind === "one" ? 1 : GAP_LIMIT;
      continue;
    }
    const options = node.kind === "literal" ? [node.text] : node.options;
    if (open && last) {
      last.texts = last.texts.flatMap((start) => options.map((option) => start + option));
      if (last.texts.length > MOST_SPELLINGS) return null;
    } else parts.push({ texts: [...options], least: 0, most: 0 });
    open = true;
  }
  return parts;
}
