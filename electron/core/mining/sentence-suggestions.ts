import type { Output } from "../../../shared/contract/methods.ts";
import { dressText } from "../../../shared/domain/drafts/dress.ts";
import {
  groupSentences,
  sentencesOf,
  type MinedSentence,
} from "../../../shared/domain/mining/sentence-groups.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import type { SectionIndex } from "../suggest/section-index.ts";
import type { Store } from "../store/open-store.ts";
import { paragraphsBetween, paragraphsOfRole, type SourcedParagraph } from "./sentence-queries.ts";

/** Sections on the topic that are looked through. */
const MOST_SECTIONS = 120;
const MOST_PARAGRAPHS = 1200;
const MOST_CHARS = 160_000;

type Sentences = Output<"suggest.sentences">;

interface PlacedSentence extends MinedSentence {
  readonly block: number;
  readonly start: number;
}

function placed(paragraphs: readonly SourcedParagraph[]): PlacedSentence[] {
  const out: PlacedSentence[] = [];
  let chars = 0;
  for (const { id, text, speechId, year } of paragraphs) {
    chars += text.length;
    if (chars > MOST_CHARS) break;
    let from = 0;
    for (const sentence of sentencesOf(text)) {
      const start = text.indexOf(sentence, from);
      from = start + sentence.length;
      out.push({ text: sentence, speechId, year, block: id, start });
    }
  }
  return out;
}

/**
 * What several speeches say in nearly the same words on a topic, or, without one, in a part of the speech; the most said first, with
 * slots for what differs from speech to speech. `of`: the speeches that were looked through.
 */
export function sentenceSuggestions(
  store: Store,
  index: SectionIndex,
  { topic, role, limit, own }: { topic: string; role: Role | null; limit: number; own: readonly string[] },
): Sentences {
  const paragraphs =
    topic.trim() === ""
      ? paragraphsOfRole(store, role, MOST_PARAGRAPHS)
      : index
          .about(topic, role, MOST_SECTIONS)
          .flatMap(({ section }) => paragraphsBetween(store, section.firstBlock, section.endBlock));
  const sentences = placed(paragraphs);
  const of = new Set(sentences.map(({ speechId }) => speechId)).size;
  const items = groupSentences(sentences)
    .slice(0, limit)
    .flatMap(({ sentence, variants, speeches, firstYear, lastYear }) => {
      const source = sentences[sentence];
      if (!source) return [];
      const { block, start, text } = source;
      const runs = dressText(text, { ownNames: own, gazetteer: loadGazetteer() });
      return [
        {
          target: { kind: "sentence" as const, block, start, end: start + text.length },
          runs,
          variants: [...variants],
          count: speeches.length,
          speeches: speeches.slice(0, 50),
          firstYear,
          lastYear,
        },
      ];
    });
  return { of, items };
}
