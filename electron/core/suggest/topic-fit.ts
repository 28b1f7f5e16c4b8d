import { headingTopic } from "../../../shared/domain/headings/topics.ts";
import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import { fold } from "../../../shared/domain/text/fold.ts";

/** So many of the words asked for a heading needs where it names no field of work, and where it names another. */
const LEAST_SHARE = 1 / 3;
const LEAST_OF_OTHER = 2 / 3;

/**
 * Whether a heading says what is asked for: it is about the same field of work, or has enough of the words. 办学条件稳步改善 does not say
 * 生态环境持续改善, though both say 改善. Without words asked for all do.
 */
export function onTopic(words: string): (heading: string) => boolean {
  const field = headingTopic(words);
  const wanted = new Set(contentGrams(fold(words)));
  if (wanted.size === 0) return () => true;
  return (heading) => {
    const own = headingTopic(heading);
    if (field !== null && own === field) return true;
    const shared = contentGrams(fold(heading)).filter((gram) => wanted.has(gram)).length;
    return shared >= (field !== null && own !== null ? LEAST_OF_OTHER : LEAST_SHARE) * wanted.size;
  };
}
