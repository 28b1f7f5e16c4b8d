import { CONFIDENCE_TABLE } from "./confidence-table.ts";

const SOURCES = 3;
const DEPTHS = 3;
const LENGTHS = 16;
/** Lower ends of the classes of support. */
const SUPPORTS = [1, 2, 3, 5, 9, 17, 65];
const VARIETIES = 5;

/** How many classes of evidence are told apart. */
export const CONFIDENCE_CLASSES = SOURCES * DEPTHS * LENGTHS * SUPPORTS.length * VARIETIES;

const FIRST_CODE = 0x30;
const STEPS = 64;

/** How varied `distinct` different symbols among `support` places are. */
function varietyOf(distinct: number, support: number): number {
  if (distinct <= 2) return distinct - 1;
  if (distinct <= support / 4) return 2;
  return distinct <= support / 2 ? 3 : 4;
}

/**
 * The class of a group of places: its source, how far into the candidate, length of the common context (candidate included),
 * how many documents or places, and how many different symbols follow.
 */
export function confidenceClass(
  source: number,
  depth: number,
  length: number,
  support: number,
  distinct: number,
): number {
  let level = 0;
  while (level < SUPPORTS.length - 1 && support >= (SUPPORTS[level + 1] ?? 0)) level++;
  const context = (source * DEPTHS + Math.min(depth, DEPTHS - 1)) * LENGTHS + Math.min(length, LENGTHS) - 1;
  return (context * SUPPORTS.length + level) * VARIETIES + varietyOf(distinct, support);
}

/** A table of confidences as the text kept in confidence-table.ts: one character each, in 64 steps. */
export function encodeConfidence(table: Float64Array): string {
  return Array.from(table, (value) =>
    String.fromCharCode(FIRST_CODE + Math.max(0, Math.min(STEPS - 1, Math.floor(value * STEPS)))),
  ).join("");
}

function decodeConfidence(encoded: string): Float64Array {
  return Float64Array.from(encoded, (code) => (code.charCodeAt(0) - FIRST_CODE + 0.5) / STEPS);
}

/** How far the evidence of each class is believed before shorter contexts are asked; learnt from speeches. */
export const learntConfidence: Float64Array = decodeConfidence(CONFIDENCE_TABLE);
