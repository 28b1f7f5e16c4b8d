import { viewOf } from "./file-information.ts";

/** A property modifier ([MS-DOC] 2.2.5, Prl): its code and the bytes of its operand. */
export interface Modifier {
  readonly code: number;
  readonly operand: DataView;
}

/** Codes of the modifiers that bear on the text (2.6.1, 2.6.2). */
export const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  outlineLevel: 0x2640,
  tableDepth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
} as const;

const FIXED_SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE_DEFINITION = 0xd608;

/** The modifiers of a grpprl in order; what is cut off ends them. */
export function* modifiers(bytes: Uint8Array): Generator<Modifier, undefined> {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = view.getUint16(at, true);
    at += 2;
    let size = FIXED_SIZES[code >> 13] ?? 1;
    if (code === TABLE_DEFINITION) {
      if (at + 2 > bytes.length) return;
      size = view.getUint16(at, true) + 1;
    } else if (size === 0) size = (bytes[at] ?? 0) + 1;
    if (at + size > bytes.length) return;
    yield { code, operand: new DataView(bytes.buffer, bytes.byteOffset + at, size) };
    at += size;
  }
}
