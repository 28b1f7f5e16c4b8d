import { headingTopics, shareTopic } from "../../../shared/domain/headings/topics.ts";
import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import { fold } from "../../../shared/domain/text/fold.ts";

/** So many of the words asked for a heading needs where it names no field of work, and where it names another. */
const LEAST_SHARE = 1 / 3;
const LEAST_OF_OTHER = 2 / 3;

/** How a heading stands to what is asked for. */
type TopicFit = "says it" | "open" | "another field";

/**
 * Whether a heading says what is asked for: it is about a field of work that is asked for, or has enough of the words. 办学条件稳步改善 does not say
 * 生态环境持续改善, though both say 改善: it is about another field. Without words asked for all do.
 */
export function topicFit(words: string): (heading: string) => TopicFit {
  const fields = headingTopics(words);
  const wanted = new Set(contentGrams(fold(words)));
  if (wanted.size === 0) return () => "says it";
  return (heading) => {
    const own = headingTopics(heading);
    if (shareTopic(own, fields)) return "says it";
    const isOther = fields.size > 0 && own.size > 0;
    const shared = contentGrams(fold(heading)).filter((gram) => wanted.has(gram)).length;
    if (shared >= (isOther ? LEAST_OF_OTHER : LEAST_SHARE) * wanted.size) return "says it";
    return isOther ? "another field" : "open";
  };
}
