import { HEADING_FLAG, ROLE_MASK } from "../../../shared/domain/search/block-facts.ts";

/** The flags of a block take a byte. */
export const FLAG_BITS = 8;

/**
 * What is known of some blocks, by their places in a list. It is gathered from the whole directory once: looking there again for every
 * block of a frequent phrase would cost more than all that is done with it.
 */
export class BlockColumns {
  /** Places of the speeches in the directory. */
  readonly owners: Uint32Array;
  readonly #facts: Uint32Array;

  /** `facts`: of each block its length, shifted by FLAG_BITS, and its flags. */
  constructor(owners: Uint32Array, facts: Uint32Array) {
    this.owners = owners;
    this.#facts = facts;
  }

  /** In UTF-16 units. */
  lengthAt(place: number): number {
    return (this.#facts[place] as number) >>> FLAG_BITS;
  }

  isHeadingAt(place: number): boolean {
    return ((this.#facts[place] as number) & HEADING_FLAG) !== 0;
  }

  /** Place of the role in ROLES. */
  roleAt(place: number): number {
    return (this.#facts[place] as number) & ROLE_MASK;
  }
}
