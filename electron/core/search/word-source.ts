import { ClauseWords } from "../../../shared/domain/search/clause-words.ts";
import { needsWords, withoutWords, type Pattern } from "../../../shared/domain/search/pattern.ts";
import type { Tagger } from "../ports.ts";

/** Gives what knows the words of texts, once it is loaded; null where no dictionary is there. */
export type WordSource = () => Promise<ClauseWords | null>;

/** Loads the tagger when it is first asked for. */
export function createWordSource(tagger: (() => Promise<Tagger>) | undefined): WordSource {
  let kept: Promise<ClauseWords | null> | undefined;
  const load = async (): Promise<ClauseWords | null> => {
    try {
      const loaded = await tagger?.();
      return loaded ? new ClauseWords((text) => loaded.tag(text)) : null;
    } catch {
      return null;
    }
  };
  return () => (kept ??= load());
}

/** A pattern with what it needs for matching. */
export interface ReadyPattern {
  readonly pattern: Pattern;
  readonly words: ClauseWords | null;
  /** It asked for words, but nothing here knows them: their places became gaps. */
  readonly wordless: boolean;
}

/** Waits for the dictionary only where the pattern asks for words. */
export async function readyPattern(pattern: Pattern, source: WordSource): Promise<ReadyPattern> {
  if (!needsWords(pattern)) return { pattern, words: null, wordless: false };
  const words = await source();
  return { pattern: words ? pattern : withoutWords(pattern), words, wordless: words === null };
}
