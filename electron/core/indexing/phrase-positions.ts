import { followedBy, seek } from "../../../shared/domain/search/join-positions.ts";
import { gramKey } from "../../../shared/domain/search/list-positions.ts";
import type { Store } from "../store/open-store.ts";
import { searchIndexOf, type SearchIndex } from "./search-index.ts";

/** So much of a longer phrase is looked up; the rest is compared with the texts. */
const LOOKED_UP = 32;
/** Comparing one text takes as long as decoding so many positions. */
const DECODED_MEANWHILE = 2000;

/** NUL cannot be looked up: it stands between blocks, and the index holds U+FFFF for it. */
const lookedUp = (folded: string): string => folded.replaceAll("\0", "\uFFFF");

/** Where the pairs begin that cover a phrase. */
function coverOf(length: number): number[] {
  const offsets: number[] = [];
  for (let at = 0; at + 1 < length; at += 2) offsets.push(at);
  if (length % 2 === 1) offsets.push(length - 2);
  return offsets;
}

/** Those positions at which the texts hold the phrase. */
function compared(index: SearchIndex, positions: Uint32Array, phrase: string): Uint32Array {
  const { map } = index.current;
  return positions.filter((position) => {
    const block = map.blockAt(position);
    return block >= 0 && index.slice(block, position, position + phrase.length) === phrase;
  });
}

/** The positions at which a folded phrase begins, ascending, also where it overlaps itself; none for the empty phrase. */
export function phrasePositions(store: Store, folded: string): Uint32Array {
  const index = searchIndexOf(store);
  const phrase = lookedUp(folded);
  const length = Math.min(phrase.length, LOOKED_UP);
  if (length === 0) return new Uint32Array(0);
  if (length === 1) return index.listsOf([gramKey(phrase.charCodeAt(0))])[0]?.decode() ?? new Uint32Array(0);
  const offsets = coverOf(length);
  const keys = offsets.map((at) => gramKey(phrase.charCodeAt(at), phrase.charCodeAt(at + 1)));
  const [rarest, ...others] = index
    .listsOf(keys)
    .map((list, i) => ({ list, offset: offsets[i] ?? 0 }))
    .sort((a, b) => a.list.count - b.list.count);
  if (rarest === undefined || rarest.list.count === 0) return new Uint32Array(0);
  let positions = rarest.list.decode();
  let complete = phrase.length === length;
  for (const { list, offset } of others) {
    if (positions.length * DECODED_MEANWHILE < list.count) {
      complete = false;
      break;
    }
    positions = followedBy(positions, list.decode(), offset - rarest.offset);
  }
  if (rarest.offset > 0)
    positions = positions
      .subarray(seek(positions, 0, rarest.offset))
      .map((position) => position - rarest.offset);
  return complete ? positions : compared(index, positions, phrase);
}

/** Ids of the blocks that hold ascending positions, in the order of the index. */
export function blocksAt(store: Store, positions: Uint32Array): Uint32Array {
  return searchIndexOf(store).current.map.group(positions).groups.blocks;
}

/** Ids of all blocks that hold a folded phrase, in the order of the index, at most `most`; none for the empty phrase. */
export function blocksWith(store: Store, folded: string, most = Number.POSITIVE_INFINITY): Uint32Array {
  const blocks = blocksAt(store, phrasePositions(store, folded));
  return blocks.length > most ? blocks.subarray(0, most) : blocks;
}

/** Whether any block holds a folded phrase. */
export function occurs(store: Store, folded: string): boolean {
  return blocksWith(store, folded, 1).length > 0;
}
