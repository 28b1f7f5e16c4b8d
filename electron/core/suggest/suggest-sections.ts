import type { ParsedInputOf } from "../../../shared/contract/method.ts";
import type { SectionSuggestion, suggestionMethods } from "../../../shared/contract/methods/suggestions.ts";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import { visibleLength } from "../../../shared/domain/text/visible-length.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import type { MinedFinder } from "../mining/mined-finder.ts";
import { minedSuggestion } from "../mining/mined-templates.ts";
import { ownNames } from "../settings/own-names.ts";
import { readProfile } from "../settings/settings-service.ts";
import type { Store } from "../store/open-store.ts";
import { occasionNamed, offeredTemplates, type StockedSection } from "../templates/template-stock.ts";
import { sectionsLike } from "./by-example.ts";
import { FEW_HEADINGS, fittingSections } from "./fitting-sections.ts";
import { nothingHeld, type IsHeld } from "./held-text.ts";
import { dressBlocks } from "./insertion.ts";
import { topicFit } from "./topic-fit.ts";
import { plainRuns, previewOf } from "./preview.ts";
import type { PlaceFacts } from "./rank-sections.ts";
import type { SectionIndex } from "./section-index.ts";
import { headingWords, textWords } from "./shared-words.ts";
import { textBetween } from "./section-index-queries.ts";
import { blocksBetween, sectionsOfRole, type SectionRow } from "./suggest-queries.ts";
import { nameOf, templatesAbout, type ScoredTemplate } from "./template-sections.ts";

/** Blocks of a section that are read for its preview. */
const PREVIEW_BLOCKS = 4;
/** Of a full list at least so large a part is left to templates where they fit. */
const TEMPLATE_SHARE = 1 / 3;
/** At most so large a part shows what several speeches say in nearly the same words. */
const MINED_SHARE = 1 / 4;

const SOURCES = { "built-in": "内置模板", own: "我的模板" } as const;

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

type SectionsInput = ParsedInputOf<(typeof suggestionMethods)["suggest.sections"]>;

interface Sources {
  readonly store: Store;
  readonly directory: BlockDirectory;
  readonly index: SectionIndex;
  readonly countOf: (role: Role | null) => number;
  readonly mined: MinedFinder;
  readonly heldIn: (draft: number | undefined) => IsHeld;
}

interface Fitting {
  readonly section: SectionRow & { readonly occasion?: string | null };
  readonly score: number;
  /** Whether it says what is asked for, by its heading or by its text. */
  readonly says: boolean;
  /** The text that it was found by, where that is not the topic. */
  readonly example?: string | undefined;
}

const MOST_WORDS = 2;

/** Why a section of the library is suggested, most telling first. */
function reasonsFor(
  { store, index }: Sources,
  { section, example }: Fitting,
  { topic, occasion }: SectionsInput,
): SectionSuggestion["why"] {
  if (topic.trim() === "") return [{ kind: "role" }];
  const words = headingWords(section.heading, topic);
  const same = occasion !== null && section.occasion === occasion;
  return [
    words.length > 0
      ? { kind: "heading", words }
      : { kind: "text", words: textWords(index.textOf(store, section), example ?? topic, MOST_WORDS) },
    ...(same ? [{ kind: "occasion" as const }] : []),
  ];
}

function fromLibrary(
  sources: Sources,
  own: readonly string[],
  input: SectionsInput,
  fitting: Fitting,
): SectionSuggestion {
  const { store } = sources;
  const { section, score } = fitting;
  const end = Math.min(section.endBlock, section.firstBlock + PREVIEW_BLOCKS);
  const source = { kind: "speech", id: String(section.speechId), title: section.title } as const;
  const blocks = blocksBetween(store, section.firstBlock, end);
  const paragraphs = dressBlocks(blocks.slice(blocks[0]?.type === "heading" ? 1 : 0), source, own);
  return {
    target: { kind: "section", id: section.id },
    heading: section.heading,
    role: section.role,
    topic: null,
    preview: previewOf(paragraphs.map((block) => block.runs)),
    chars: section.chars,
    source: section.title,
    date: section.date,
    score: rounded(score),
    why: reasonsFor(sources, fitting, input),
  };
}

function fromTemplate({ template, score }: ScoredTemplate, topic: string): SectionSuggestion {
  const words = headingWords(nameOf(template), topic);
  const paragraphs = template.text.split("\n").map((line) => parseTemplateText(line));
  return {
    target: { kind: "template", id: template.id },
    heading: plainRuns(parseTemplateText(template.heading)),
    role: template.role,
    topic: template.topic,
    preview: previewOf(paragraphs),
    chars: visibleLength(paragraphs.map(plainRuns).join("")),
    source: SOURCES[template.origin],
    date: null,
    score: rounded(score),
    why: [words.length > 0 ? { kind: "heading", words } : { kind: "role" }],
  };
}

/** So many more are looked at, where some may be about another field of work or stand in the draft already. */
const SPARE = 12;

/** The first of a list that fit, at most `limit`; no more are looked at. */
function firstOf<T>(list: readonly T[], limit: number, fits: (one: T) => boolean): T[] {
  const out: T[] = [];
  for (const one of list) {
    if (out.length >= limit) break;
    if (fits(one)) out.push(one);
  }
  return out;
}

/** A template that says the most of what is asked for. */
const CLEAR = 0.5;
const isClear = ({ score }: ScoredTemplate): boolean => score >= CLEAR;

/** Templates with less of it are shown only where there are no others. */
const LEAST_SCORE = 0.15;

function worthShowing(templates: readonly ScoredTemplate[]): ScoredTemplate[] {
  const good = templates.filter(({ score }) => score >= LEAST_SCORE);
  return good.length > 0 ? good : templates.filter(({ score }) => score > 0);
}

interface Found {
  /** How many there are in all. */
  readonly total: number;
  /** Those that say what is asked for first. */
  readonly sections: readonly Fitting[];
}

/** The library's sections for a topic; where few headings name it, also those that say what a template on it says. */
function sectionsFor(
  { store, directory, index }: Sources,
  { topic, role }: SectionsInput,
  place: PlaceFacts,
  limit: number,
  fit: ReturnType<typeof topicFit>,
  example: StockedSection | undefined,
): Found {
  const { total, ranked } = fittingSections(store, directory, index, {
    topic,
    role: role ?? null,
    place,
    limit,
  });
  const {
    "says it": named = [],
    open = [],
    "another field": others = [],
  } = Object.groupBy(ranked, ({ section }) => fit(section.heading));
  const isFew = total < FEW_HEADINGS && example !== undefined;
  const like = isFew ? sectionsLike(store, index, example.text, role ?? null) : [];
  const sections = new Map<number, Fitting>();
  for (const { section, score } of named) sections.set(section.id, { section, score, says: true });
  for (const { section, score } of like)
    if (!sections.has(section.id))
      sections.set(section.id, { section, score, says: true, example: example?.text });
  for (const { section, score } of open)
    if (!sections.has(section.id)) sections.set(section.id, { section, score, says: false });
  return { total: Math.max(total - others.length, sections.size), sections: [...sections.values()] };
}

/** Without words: the newest sections of the role. */
function newestSections({ store, countOf }: Sources, role: Role | null, limit: number): Found {
  return {
    total: countOf(role),
    sections: sectionsOfRole(store, role, limit).map((section) => ({ section, score: 0, says: true })),
  };
}

/** What there is for a place in a draft, best first: of the library, of templates, and of what several speeches say alike. */
export function suggestSections(
  sources: Sources,
  input: SectionsInput,
): { total: number; items: SectionSuggestion[] } {
  const { store, directory, mined: finder, heldIn } = sources;
  const { role = null, topic, limit, occasion, level } = input;
  const words = fold(topic.trim());
  const meeting = occasion === null ? null : (occasionNamed(occasion)?.id ?? occasion);
  const templates = templatesAbout(offeredTemplates(store).sections, words, role, meeting);
  const held = heldIn(input.draft);
  const about = words === "" ? templates : worthShowing(templates);
  const fitting = firstOf(about, limit, ({ template }) => !held(template.text));
  const kept = Math.min(fitting.length, Math.ceil(limit * TEMPLATE_SHARE));
  const used = new Map(input.used.map(({ speech, share }) => [speech, share]));
  const newestYear = Math.floor(directory.span.newest / 10_000);
  const place = { occasion, level, used, newestYear };
  const fit = topicFit(topic);
  const found =
    words === ""
      ? newestSections(sources, role, limit + SPARE)
      : sectionsFor(sources, input, place, limit + SPARE, fit, about.find(isClear)?.template);
  const fresh = firstOf(
    found.sections,
    limit,
    ({ section }) =>
      held === nothingHeld || !held(textBetween(store, section.firstBlock + 1, section.endBlock)),
  );
  const mined = finder.find({ topic, role, place, leftOut: held }, Math.ceil(limit * MINED_SHARE));
  const own = ownNames(readProfile(store));
  const said = [
    ...mined.map((scored) => {
      const item = minedSuggestion(scored);
      return { item, says: fit(item.heading) === "says it" };
    }),
    ...fresh
      .slice(0, Math.max(0, limit - kept - mined.length))
      .map((scored) => ({ item: fromLibrary(sources, own, input, scored), says: scored.says })),
  ];
  // What others say on another topic stands behind a template that says what is asked for.
  const items = [
    ...said.filter(({ says }) => says).map(({ item }) => item),
    ...fitting.filter(isClear).map((scored) => fromTemplate(scored, topic)),
    ...said.filter(({ says }) => !says).map(({ item }) => item),
    ...fitting.filter((scored) => !isClear(scored)).map((scored) => fromTemplate(scored, topic)),
  ].slice(0, limit);
  return { total: found.total + mined.length + about.length, items };
}
