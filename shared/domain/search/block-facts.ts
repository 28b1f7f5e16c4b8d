import { ROLES, type Role } from "../speech/speech.ts";

/** What ranking, filters and counts need of a block without reading its text. */
export interface BlockFacts {
  readonly role: Role;
  readonly heading: boolean;
  /** UTF-16 units of the text, at most 65535. */
  readonly length: number;
  /** UTF-16 units of the folded text. */
  readonly folded: number;
}

/** One record a block: length (two bytes, low first), flags, folded length (four bytes). */
export const BYTES_A_BLOCK = 7;
export const HEADING_FLAG = 8;
/** `flags & ROLE_MASK` is the place of the role in ROLES. */
export const ROLE_MASK = 7;

export function packBlockFacts(blocks: readonly BlockFacts[]): Uint8Array {
  const bytes = new Uint8Array(blocks.length * BYTES_A_BLOCK);
  const view = new DataView(bytes.buffer);
  blocks.forEach((block, index) => {
    const at = index * BYTES_A_BLOCK;
    view.setUint16(at, Math.min(0xffff, block.length), true);
    view.setUint8(at + 2, ROLES.indexOf(block.role) | (block.heading ? HEADING_FLAG : 0));
    view.setUint32(at + 3, block.folded, true);
  });
  return bytes;
}
