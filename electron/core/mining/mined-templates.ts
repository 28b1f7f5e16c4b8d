import type { Output } from "../../../shared/contract/methods.ts";
import type { SectionSuggestion } from "../../../shared/contract/methods/suggestions.ts";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import type { MinedPart } from "../../../shared/domain/mining/mined-text.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { distinctSlots } from "../../../shared/domain/templates/distinct-slots.ts";
import type { Store } from "../store/open-store.ts";
import { plainRuns, previewOf } from "../suggest/preview.ts";
import type { ScoredMined } from "./mined-finder.ts";
import { framePath } from "./frame-queries.ts";
import { countTemplates, templateRows, templateSources } from "./template-queries.ts";

const MOST_SOURCES = 200;
/** A mined template in the list of suggestions. */
export function minedSuggestion({ row, score }: ScoredMined): SectionSuggestion {
  const { id, role, topic, heading, text, chars, support, firstYear, lastYear } = row;
  return {
    target: { kind: "mined", id },
    heading: plainRuns(parseTemplateText(heading)),
    role,
    topic,
    preview: previewOf(text.split("\n").map((line) => parseTemplateText(line))),
    chars,
    source: "旧稿里常用",
    date: lastYear === null ? null : String(lastYear),
    score: Math.round(score * 1000) / 1000,
    why: [{ kind: "mined", support, firstYear, lastYear }],
  };
}

/** A frame of the library in the notation of templates, from its first clause on, each slot for itself; empty where there is none such. */
export const minedFrameText = (store: Store, id: number): string =>
  distinctSlots(framePath(store, id).join("，"));

/** The mined templates of a role that hold all words of a query, the most said first. */
export function listMinedTemplates(
  store: Store,
  { role = null, query, limit }: { role?: Role | null | undefined; query: string; limit: number },
): Output<"mining.templates"> {
  const words = query.split(/\s+/u).filter((word) => word !== "");
  return {
    total: countTemplates(store, { role, words }),
    items: templateRows(store, { role, words }, limit).map(
      ({ id, role: of, topic, heading, parts, chars, support, firstYear, lastYear }) => ({
        id,
        role: of,
        topic,
        heading,
        chars,
        support,
        firstYear,
        lastYear,
        parts: (JSON.parse(parts) as MinedPart[]).map((part) =>
          "text" in part ? { text: part.text } : { variants: part.variants.map((one) => ({ ...one })) },
        ),
      }),
    ),
  };
}

export const minedTemplateSources = (store: Store, id: number): Output<"mining.templateSources"> => ({
  sources: templateSources(store, id, MOST_SOURCES),
});
