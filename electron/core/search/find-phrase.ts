import { unite } from "../../../shared/domain/search/join-positions.ts";
import { blocksAt, blocksWith, phrasePositions } from "../indexing/phrase-positions.ts";
import type { Store } from "../store/open-store.ts";

/** Ids of all blocks whose folded text holds the folded phrase, in the order of the index; none for the empty phrase. */
export function findPhrase(store: Store, folded: string): Uint32Array {
  return blocksWith(store, folded);
}

/** The same for any of several folded phrases. */
export function findAnyPhrase(store: Store, phrases: readonly string[]): Uint32Array {
  return blocksAt(store, unite(phrases.map((phrase) => phrasePositions(store, phrase))));
}
