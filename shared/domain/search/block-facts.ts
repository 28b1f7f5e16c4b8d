import { ROLES, type Role } from "../speech/speech.ts";

/** What ranking, filters and counts need of a block without reading its text; three bytes a block in the index. */
export interface BlockFacts {
  readonly role: Role;
  readonly heading: boolean;
  /** UTF-16 units of the text, at most 65535. */
  readonly length: number;
}

export const BYTES_A_BLOCK = 3;
export const HEADING_FLAG = 8;
/** `flags & ROLE_MASK` is the place of the role in ROLES. */
export const ROLE_MASK = 7;

/** One record a block: length low byte, high byte, flags. */
export function packBlockFacts(blocks: readonly BlockFacts[]): Uint8Array {
  const bytes = new Uint8Array(blocks.length * BYTES_A_BLOCK);
  blocks.forEach((block, index) => {
    const length = Math.min(0xffff, block.length);
    bytes[index * BYTES_A_BLOCK] = length & 0xff;
    bytes[index * BYTES_A_BLOCK + 1] = length >> 8;
    bytes[index * BYTES_A_BLOCK + 2] = ROLES.indexOf(block.role) | (block.heading ? HEADING_FLAG : 0);
  });
  return bytes;
}
