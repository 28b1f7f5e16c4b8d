import { isWholePhrase, phraseQuery } from "../../../shared/domain/search/grams.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import type { Store } from "../store/open-store.ts";
import { matchingBlocks } from "../indexing/match-queries.ts";
import { textsOf } from "./search-queries.ts";

/** Ids of all blocks whose folded text holds the folded phrase, ascending; none for the empty phrase. */
export function findPhrase(store: Store, folded: string): number[] {
  const match = phraseQuery(folded);
  if (match === null) return [];
  const blocks = matchingBlocks(store, match);
  if (isWholePhrase(folded)) return blocks;
  const texts = textsOf(store, blocks);
  return blocks.filter((_, i) => quickFold(texts[i] ?? "").includes(folded));
}

/** The same for any of several folded phrases. */
export function findAnyPhrase(store: Store, phrases: readonly string[]): number[] {
  const [only, ...others] = phrases;
  const first = only === undefined ? [] : findPhrase(store, only);
  if (others.length === 0) return first;
  const found = others.flatMap((phrase) => findPhrase(store, phrase));
  return found.length === 0 ? first : [...new Set([...first, ...found])].sort((a, b) => a - b);
}
