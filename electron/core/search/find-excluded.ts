import type { CancelSignal } from "../../../shared/contract/method.ts";
import { looksLikePattern, readPattern, withSpellings } from "../../../shared/domain/search/pattern.ts";
import type { QueryTerm } from "../../../shared/domain/search/query.ts";
import { spellingsOf } from "../../../shared/domain/search/spellings.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import type { Store } from "../store/open-store.ts";
import { findPattern } from "./find-pattern.ts";
import { findAnyPhrase } from "./find-phrase.ts";
import { readyPattern, type WordSource } from "./word-source.ts";

const MOST_EXCLUDED = 8;

/** Blocks that hold one of the excluded words, phrases or patterns. */
export async function findExcluded(
  store: Store,
  directory: BlockDirectory,
  terms: readonly QueryTerm[],
  words: WordSource,
  signal: CancelSignal,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  for (const { text, quoted } of terms.slice(0, MOST_EXCLUDED)) {
    const pattern = !quoted && looksLikePattern(text) ? readPattern(text) : null;
    if (pattern === null) {
      for (const block of findAnyPhrase(store, spellingsOf(fold(text)))) found.add(block);
    } else {
      const ready = await readyPattern(withSpellings(pattern), words);
      const { blocks } = await findPattern(store, directory, ready, (all) => all, signal);
      for (const block of blocks) found.add(block);
    }
  }
  return found;
}
