import { fold, foldWithOffsets, type FoldedText } from "../text/fold.ts";

/** Ranges whose characters fold alone, whatever stands beside them: no combining marks, no jamo, no final sigma. */
const ALONE: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0x2010, 0x2027],
  [0x2030, 0x203b],
  [0x2460, 0x2473],
  [0x2500, 0x25ff],
  [0x3000, 0x3029],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xff01, 0xff5e],
];

let table: Uint16Array | null = null;

/** Unit → folded unit where both are one unit; 0 for all that needs the whole text. */
function simpleUnits(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(0x10000);
  for (const [from, to] of ALONE) {
    const ends: number[] = [];
    for (let code = from; code <= to; code++) ends.push(code);
    for (const code of ends) {
      const folded = fold(String.fromCharCode(code));
      if (folded.length === 1) table[code] = folded.charCodeAt(0);
    }
  }
  return table;
}

const LONGEST = 8192;
const buffer = new Uint16Array(LONGEST);

/** The folded text where it has the same length unit by unit, about ten times as fast as `fold`; else null. */
function simpleFold(text: string): string | null {
  if (text.length > LONGEST) return null;
  const units = simpleUnits();
  let changed = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = units[code] ?? 0;
    if (folded === 0) return null;
    if (folded !== code) changed = true;
    buffer[i] = folded;
  }
  if (!changed) return text;
  return String.fromCharCode.apply(null, buffer.subarray(0, text.length) as unknown as number[]);
}

/** Same as `fold`. */
export function quickFold(text: string): string {
  return simpleFold(text) ?? fold(text);
}

/** Same as `foldWithOffsets`, with `offsets` null where they are the places themselves. */
export function quickFoldWithOffsets(
  text: string,
): FoldedText | { readonly text: string; readonly offsets: null } {
  const simple = simpleFold(text);
  return simple === null ? foldWithOffsets(text) : { text: simple, offsets: null };
}
