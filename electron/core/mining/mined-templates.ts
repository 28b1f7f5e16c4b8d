import type { Output } from "../../../shared/contract/methods.ts";
import type { SectionSuggestion } from "../../../shared/contract/methods/suggestions.ts";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import type { MinedPart } from "../../../shared/domain/mining/mined-text.ts";
import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { Store } from "../store/open-store.ts";
import { plainRuns, previewOf } from "../suggest/preview.ts";
import type { PlaceFacts } from "../suggest/rank-sections.ts";
import { framePath } from "./frame-queries.ts";
import {
  sourcesOfTemplates,
  templateRows,
  templateSources,
  templatesStamp,
  type MinedTemplateRow,
} from "./template-queries.ts";

const MOST_SOURCES = 200;
/** A template is suggested for a topic when it holds so much of it. */
const LEAST_SHARE = 0.5;
const SUPPORT = 0.04;
const SAME_OCCASION = 0.08;
const FRESH = 0.06;
const USED = 0.5;

interface Known {
  readonly row: MinedTemplateRow;
  readonly grams: { readonly name: ReadonlySet<string>; readonly text: ReadonlySet<string> };
  readonly speeches: readonly number[];
}

export interface ScoredMined {
  readonly row: MinedTemplateRow;
  readonly score: number;
}

const share = (wanted: readonly string[], have: ReadonlySet<string>): number =>
  wanted.length === 0 ? 0 : wanted.filter((gram) => have.has(gram)).length / wanted.length;

function read(store: Store): Known[] {
  const speeches = Map.groupBy(sourcesOfTemplates(store), ({ id }) => id);
  return templateRows(store).map((row) => ({
    row,
    grams: {
      name: new Set(contentGrams(fold(`${row.topic ?? ""}\n${row.heading}`))),
      text: new Set(contentGrams(fold(row.text))),
    },
    speeches: (speeches.get(row.id) ?? []).map(({ speechId }) => speechId),
  }));
}

/** The part of a template's speeches that the draft has taken from already, weighed by how much. */
function usedShare(speeches: readonly number[], used: ReadonlyMap<number, number>): number {
  if (used.size === 0) return 0;
  return speeches.reduce((sum, id) => sum + (used.get(id) ?? 0), 0) / Math.max(1, speeches.length);
}

/** Looks for mined templates; reads them again when they have changed. */
export type FindMined = (
  wish: { readonly topic: string; readonly role: Role | null; readonly place: PlaceFacts },
  limit: number,
) => ScoredMined[];

export function createMinedFinder(store: Store): FindMined {
  let stamp: string | null = null;
  let known: readonly Known[] = [];
  return ({ topic, role, place }, limit) => {
    const now = templatesStamp(store);
    if (now !== stamp) {
      known = read(store);
      stamp = now;
    }
    const wanted = [...new Set(contentGrams(fold(topic.trim())))];
    const { occasion, used, newestYear } = place;
    return known
      .flatMap(({ row, grams, speeches }) => {
        if (role !== null && row.role !== role) return [];
        const fit = Math.max(share(wanted, grams.name), share(wanted, grams.text) / 1.5);
        if (wanted.length > 0 && fit < LEAST_SHARE) return [];
        const age = row.lastYear === null ? 10 : Math.min(10, Math.max(0, newestYear - row.lastYear));
        const score =
          fit +
          SUPPORT * Math.log2(row.support) +
          (occasion !== null && row.occasion === occasion ? SAME_OCCASION : 0) +
          FRESH * (1 - age / 10) -
          USED * usedShare(speeches, used);
        return [{ row, score }];
      })
      .sort((a, b) => b.score - a.score || b.row.support - a.row.support)
      .slice(0, limit);
  };
}

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

/** A frame of the library in the notation of templates, from its first clause on; empty where there is none such. */
export const minedFrameText = (store: Store, id: number): string => framePath(store, id).join("，");

/** The mined templates of a role that hold all words of a query, the most said first. */
export function listMinedTemplates(
  store: Store,
  { role = null, query, limit }: { role?: Role | null | undefined; query: string; limit: number },
): Output<"mining.templates"> {
  const words = query.split(/\s+/u).filter((word) => word !== "");
  const fitting = templateRows(store).filter(
    (row) =>
      (role === null || row.role === role) &&
      words.every((word) => row.text.includes(word) || row.heading.includes(word) || row.topic === word),
  );
  return {
    total: fitting.length,
    items: fitting
      .slice(0, limit)
      .map(({ id, role: of, topic, heading, parts, chars, support, firstYear, lastYear }) => ({
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
      })),
  };
}

export const minedTemplateSources = (store: Store, id: number): Output<"mining.templateSources"> => ({
  sources: templateSources(store, id, MOST_SOURCES),
});
