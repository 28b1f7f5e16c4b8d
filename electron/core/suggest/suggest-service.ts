import type { Handlers, ParsedInputOf } from "../../../shared/contract/method.ts";
import type { SectionSuggestion, suggestionMethods } from "../../../shared/contract/methods/suggestions.ts";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import { visibleLength } from "../../../shared/domain/text/visible-length.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { meetingFacts } from "../drafts/draft-queries.ts";
import { draftFacts } from "../drafts/source-facts.ts";
import type { MinedFinder } from "../mining/mined-finder.ts";
import { minedSuggestion } from "../mining/mined-templates.ts";
import { sentenceSuggestions } from "../mining/sentence-suggestions.ts";
import type { ServiceContext } from "../service-context.ts";
import { ownNames } from "../settings/own-names.ts";
import { readProfile } from "../settings/settings-service.ts";
import type { Store } from "../store/open-store.ts";
import { occasionNamed, offeredTemplates } from "../templates/template-stock.ts";
import { dressBlocks, prepareInsertion } from "./insertion.ts";
import { fittingSections } from "./fitting-sections.ts";
import { createHeldText, nothingHeld, type IsHeld } from "./held-text.ts";
import { headingWords } from "./heading-words.ts";
import { plainRuns, previewOf } from "./preview.ts";
import { createSectionIndexSource, type SectionIndex } from "./section-index.ts";
import { textBetween } from "./section-index-queries.ts";
import { blocksBetween, countSectionsOfRole, sectionsOfRole, type SectionRow } from "./suggest-queries.ts";
import { onTopic } from "./on-topic.ts";
import { templatesAbout, type ScoredTemplate } from "./template-sections.ts";

/** Blocks of a section that are read for its preview. */
const PREVIEW_BLOCKS = 4;
/** Of a full list at least so large a part is left to templates where they fit. */
const TEMPLATE_SHARE = 1 / 3;
/** At most so large a part shows what several speeches say in nearly the same words. */
const MINED_SHARE = 1 / 4;

const SOURCES = { "built-in": "内置模板", own: "我的模板" } as const;

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

type SectionsInput = ParsedInputOf<(typeof suggestionMethods)["suggest.sections"]>;

interface Scored {
  readonly section: SectionRow & { readonly occasion?: string | null };
  readonly score: number;
}

/** Why a section of the library is suggested, most telling first. */
function reasonsFor({ section }: Scored, { topic, occasion }: SectionsInput): SectionSuggestion["why"] {
  if (topic.trim() === "") return [{ kind: "role" }];
  const words = headingWords(section.heading, topic);
  const same = occasion !== null && section.occasion === occasion;
  return [
    words.length > 0 ? { kind: "heading", words } : { kind: "text" },
    ...(same ? [{ kind: "occasion" as const }] : []),
  ];
}

function fromLibrary(
  store: Store,
  own: readonly string[],
  input: SectionsInput,
  scored: Scored,
): SectionSuggestion {
  const { section, score } = scored;
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
    why: reasonsFor(scored, input),
  };
}

function fromTemplate({ template, score }: ScoredTemplate, topic: string): SectionSuggestion {
  const words = headingWords(`${template.topic}，${template.heading}`, topic);
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

interface Sources {
  readonly store: Store;
  readonly directory: BlockDirectory;
  readonly index: SectionIndex;
  readonly countOf: (role: Role | null) => number;
  readonly mined: MinedFinder;
  readonly heldIn: (draft: number | undefined) => IsHeld;
}

/** So many more are looked at where some may stand in the draft already. */
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

function suggestSections(
  { store, directory, index, countOf, mined: finder, heldIn }: Sources,
  input: SectionsInput,
): { total: number; items: SectionSuggestion[] } {
  const { role = null, topic, limit, occasion, level } = input;
  const words = fold(topic.trim());
  const meeting = occasion === null ? null : (occasionNamed(occasion)?.id ?? occasion);
  const templates = templatesAbout(offeredTemplates(store).sections, words, role, meeting);
  const held = heldIn(input.draft);
  const about = words === "" ? templates : templates.filter(({ score }) => score > 0);
  const fitting = firstOf(about, limit, ({ template }) => !held(template.text));
  const kept = Math.min(fitting.length, Math.ceil(limit * TEMPLATE_SHARE));
  const used = new Map(input.used.map(({ speech, share }) => [speech, share]));
  const newestYear = Math.floor(directory.span.newest / 10_000);
  const place = { occasion, level, used, newestYear };
  const wide = held === nothingHeld ? limit : limit + SPARE;
  const found =
    words === ""
      ? {
          total: countOf(role),
          ranked: sectionsOfRole(store, role, wide).map((section) => ({ section, score: 0 })),
        }
      : fittingSections(store, directory, index, { topic, role, place, limit: wide });
  const fresh = firstOf(
    found.ranked,
    limit,
    ({ section }) =>
      held === nothingHeld || !held(textBetween(store, section.firstBlock + 1, section.endBlock)),
  );
  const mined = finder.find({ topic, role, place, leftOut: held }, Math.ceil(limit * MINED_SHARE));
  const own = ownNames(readProfile(store));
  const fits = onTopic(topic);
  const said = [
    ...mined.map((scored) => minedSuggestion(scored)),
    ...fresh
      .slice(0, Math.max(0, limit - kept - mined.length))
      .map((scored) => fromLibrary(store, own, input, scored)),
  ];
  // What others say on another topic stands behind a template that says what is asked for.
  const items = [
    ...said.filter(({ heading }) => fits(heading)),
    ...fitting.filter(isClear).map((scored) => fromTemplate(scored, topic)),
    ...said.filter(({ heading }) => !fits(heading)),
    ...fitting.filter((scored) => !isClear(scored)).map((scored) => fromTemplate(scored, topic)),
  ].slice(0, limit);
  return { total: found.total + mined.length + about.length, items };
}

interface SectionCounts {
  readonly directory: BlockDirectory | null;
  readonly blocks: number;
  readonly counts: Map<Role | null, number>;
}

/** Counts the sections of a role once for every state of the index: counting passes over all of them. */
function createSectionCount(store: Store, directory: () => BlockDirectory): (role: Role | null) => number {
  let counted: SectionCounts = { directory: null, blocks: 0, counts: new Map() };
  return (role) => {
    const now = directory();
    if (now !== counted.directory || now.blocks !== counted.blocks) {
      counted = { directory: now, blocks: now.blocks, counts: new Map() };
    }
    const count = counted.counts.get(role) ?? countSectionsOfRole(store, role);
    counted.counts.set(role, count);
    return count;
  };
}

/** The headings are read in the background, so that the first call need not wait for them. */
const START_MS = 500;
const QUIET_MS = 3000;
/** A call that comes before all are read looks through what is there by then. */
const MOST_READ_MS = 40;

export interface SuggestService {
  readonly handlers: Handlers<typeof suggestionMethods>;
  /** Speeches came, went or changed. */
  readonly changed: () => void;
  readonly stop: () => void;
}

/** Sections for the place where the caret stands, templates, and texts made ready to insert. */
export function createSuggestService(
  { store, ports, background }: Pick<ServiceContext, "store" | "ports" | "background">,
  directory: () => BlockDirectory,
  mined: MinedFinder,
): SuggestService {
  const countOf = createSectionCount(store, directory);
  const index = createSectionIndexSource(store);
  const heldIn = createHeldText(store);
  const job = background.job("reading headings for suggestions", index.readMore);
  job.plan(START_MS);
  return {
    changed: () => job.plan(QUIET_MS),
    stop: job.stop,
    handlers: {
      "suggest.sections": (input) =>
        suggestSections(
          { store, directory: directory(), index: index.now(MOST_READ_MS), countOf, mined, heldIn },
          input,
        ),
      "suggest.sentences": ({ role = null, ...input }) =>
        sentenceSuggestions(store, index.now(MOST_READ_MS), {
          ...input,
          role,
          own: ownNames(readProfile(store)),
        }),
      "insertion.prepare": (input) => {
        const profile = readProfile(store);
        const said = input.draft === undefined ? undefined : meetingFacts(store, input.draft);
        const facts = draftFacts(profile, ports.clock.now(), said);
        const own = ownNames({ ...profile, ...facts });
        const prepared = prepareInsertion(store, input, own, facts);
        return { blocks: prepared.map(({ type, level, runs }) => ({ type, level, runs: [...runs] })) };
      },
    },
  };
}
