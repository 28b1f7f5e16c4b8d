import { seek } from "../../../shared/domain/search/join-positions.ts";
import type { PositionLists } from "../../../shared/domain/search/list-positions.ts";
import type { StoredList } from "../../../shared/domain/search/list-page.ts";
import { decodePositions } from "../../../shared/domain/search/position-codec.ts";

/** All positions of one gram, not yet decoded where they are stored. */
export class GramList {
  readonly #stored: { readonly list: StoredList; readonly origin: number }[] = [];
  readonly #fresh: Uint32Array[] = [];
  #count = 0;

  /** How many positions there are, those of removed speeches among them. */
  get count(): number {
    return this.#count;
  }

  addStored(list: StoredList, origin: number): void {
    this.#stored.push({ list, origin });
    this.#count += list.count;
  }

  addFresh(positions: Uint32Array): void {
    this.#fresh.push(positions);
    this.#count += positions.length;
  }

  /** Ascending. */
  decode(): Uint32Array {
    const positions = new Uint32Array(this.#count);
    let end = 0;
    for (const { list, origin } of this.#stored) {
      decodePositions(list.page, list.at, origin, list.count, positions, end);
      end += list.count;
    }
    for (const fresh of this.#fresh) {
      positions.set(fresh, end);
      end += fresh.length;
    }
    return positions;
  }
}

/** The positions of a key from `listed` on; null where there are none. */
export function freshPositions(lists: PositionLists, key: number, listed: number): Uint32Array | null {
  const place = seek(lists.keys, 0, key);
  if (lists.keys[place] !== key) return null;
  const positions = lists.positions.subarray(lists.starts[place], lists.starts[place + 1]);
  const from = seek(positions, 0, listed);
  return from === positions.length ? null : positions.subarray(from);
}
