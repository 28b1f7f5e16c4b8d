import { formName, minedFor } from "../mining/mined-skeletons.ts";
import { frameRows } from "../mining/frame-queries.ts";
import { MinedFinder } from "../mining/mined-finder.ts";
import { templateSources } from "../mining/template-queries.ts";
import { sentenceSuggestions } from "../mining/sentence-suggestions.ts";
import { FRAME_KINDS, type FrameKind } from "../../../shared/domain/mining/frames.ts";
import { findSlots } from "../../../shared/domain/speech/slots.ts";
import type { ParsedSpeech, Role, SlotKind } from "../../../shared/domain/speech/speech.ts";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import type { Run } from "../../../shared/domain/drafts/runs.ts";
import { shinglesOf } from "../duplicates/shingles.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import { createDirectorySource } from "../indexing/search-index.ts";
import type { Store } from "../store/open-store.ts";
import { offeredTemplates } from "../templates/template-stock.ts";
import { fittingSections } from "./fitting-sections.ts";
import { createSectionIndexSource } from "./section-index.ts";
import { heldIn } from "./held-text.ts";
import { headedSection, textBetween, type HeadedSection } from "./section-index-queries.ts";
import { sectionOfBlock, sectionsOfRole } from "./suggest-queries.ts";

interface TextSlot {
  readonly start: number;
  readonly end: number;
  readonly kind: SlotKind | "text";
  readonly text: string;
}

/** What the library offers for a place in a speech, as `andu suggest` prints it; offsets are UTF-16 units of `text`. */
export interface Suggestions {
  readonly skeletons: readonly {
    readonly name: string;
    readonly support: number;
    readonly of: number;
    readonly chars: number;
    readonly occasion: string | null;
    readonly parts: readonly { readonly role: Role; readonly heading: string; readonly share: number }[];
  }[];
  readonly headings: readonly {
    readonly text: string;
    readonly count: number;
    readonly sources: readonly string[];
  }[];
  readonly sections: readonly {
    readonly id: number;
    readonly heading: string;
    readonly role: Role;
    readonly text: string;
    readonly slots: readonly TextSlot[];
    readonly source: string;
    readonly date: string | null;
    readonly score: number;
    /** Speeches that say it in nearly the same words. */
    readonly support: number;
  }[];
  /** count 0: a template. */
  readonly frames: readonly {
    readonly text: string;
    readonly slots: readonly TextSlot[];
    readonly count: number;
  }[];
}

export interface SuggestWish {
  readonly role: Role | null;
  readonly topic: string;
  readonly occasion: string | null;
  readonly draft: ParsedSpeech | null;
  readonly limit: number;
}

const heldBy = (draft: ParsedSpeech | null) =>
  heldIn(shinglesOf(draft?.blocks.map(({ text }) => text) ?? []));

function headingsOf(sections: readonly HeadedSection[], limit: number): Suggestions["headings"] {
  const known = new Map<string, Set<string>>();
  for (const { heading, title } of sections) known.set(heading, (known.get(heading) ?? new Set()).add(title));
  return [...known]
    .map(([text, titles]) => ({ text, count: titles.size, sources: [...titles].slice(0, 5) }))
    .sort((a, b) => b.count - a.count)
    .slice(0, limit);
}

/** Runs as text with the open slots written out as 〔prompt〕. */
function frameOf(runs: readonly Run[], count: number): Suggestions["frames"][number] {
  const slots: TextSlot[] = [];
  let text = "";
  for (const run of runs) {
    if (run.type === "text") {
      text += run.text;
      continue;
    }
    const shown = `〔${run.prompt}〕`;
    slots.push({ start: text.length, end: text.length + shown.length, kind: run.kind, text: run.prompt });
    text += shown;
  }
  return { text, slots, count };
}

function rankedSections(store: Store, wish: SuggestWish): { section: HeadedSection; score: number }[] {
  const directory = createDirectorySource(store)();
  const { role, topic, occasion, draft, limit } = wish;
  if (topic.trim() === "")
    return sectionsOfRole(store, role, limit).flatMap(({ id }) => {
      const section = headedSection(store, id);
      return section ? [{ section, score: 0 }] : [];
    });
  const held = heldBy(draft);
  const { ranked } = fittingSections(store, directory, createSectionIndexSource(store).now(), {
    topic,
    role,
    limit: limit * 2,
    place: { occasion, level: null, used: new Map(), newestYear: Math.floor(directory.span.newest / 10_000) },
  });
  return ranked.filter(({ section }) => !held(textBetween(store, section.firstBlock + 1, section.endBlock)));
}

/** All kinds of suggestions at once, best first. */
export function suggestAll(store: Store, wish: SuggestWish): Suggestions {
  const ranked = rankedSections(store, wish);
  const { occasion, limit } = wish;
  return {
    skeletons: minedFor(store, occasion)
      .slice(0, limit)
      .map(({ occasion: of, skeleton }) => ({
        name: formName(skeleton),
        support: skeleton.support,
        of: skeleton.of,
        chars: skeleton.chars,
        occasion: of,
        parts: skeleton.parts.map((part) => ({
          role: part.role,
          heading: part.heading ?? "",
          share: part.share,
        })),
      })),
    headings: headingsOf(
      ranked.map(({ section }) => section),
      limit,
    ),
    sections: [...minedSections(store, wish), ...ranked.map((one) => sectionOf(store, one))].slice(0, limit),
    frames: framesFor(store, wish),
  };
}

/** What several speeches say in nearly the same words; `id` is the first section of them. */
function minedSections(
  store: Store,
  { topic, role, occasion, limit, draft }: SuggestWish,
): Suggestions["sections"] {
  const newestYear = new Date().getFullYear();
  const place = { occasion, level: null, used: new Map(), newestYear };
  const finder = new MinedFinder(store);
  finder.readMore(Infinity);
  const wish = { topic, role, place, leftOut: heldBy(draft) };
  return finder.find(wish, Math.ceil(limit / 4)).flatMap(({ row, score }) => {
    const [source] = templateSources(store, row.id, 1);
    const section = source && sectionOfBlock(store, source.block);
    if (section === undefined) return [];
    const { text, slots } = frameOf(parseTemplateText(row.text), 0);
    return [
      {
        id: section,
        heading: row.heading,
        role: row.role,
        text,
        slots,
        source: source?.title ?? "",
        date: source?.date ?? null,
        score: Math.round(score * 10_000) / 10_000,
        support: row.support,
      },
    ];
  });
}

function sectionOf(
  store: Store,
  { section, score }: { readonly section: HeadedSection; readonly score: number },
): Suggestions["sections"][number] {
  const text = textBetween(store, section.firstBlock + 1, section.endBlock);
  return {
    id: section.id,
    heading: section.heading,
    role: section.role,
    text,
    slots: findSlots(text, loadGazetteer()),
    source: section.title,
    date: section.date,
    score: Math.round(score * 10_000) / 10_000,
    support: 1,
  };
}

const ROLE_KINDS: Readonly<Record<Role, readonly FrameKind[]>> = {
  opening: ["opening"],
  review: ["data", "transition"],
  situation: ["transition"],
  problems: ["transition"],
  arrangements: ["task"],
  implementation: ["task"],
  closing: ["closing"],
};

/** Frames of the library below each other written out in one, the most used first. */
function minedFrames(store: Store, { role, limit }: SuggestWish): Suggestions["frames"] {
  const kinds = role === null ? FRAME_KINDS : ROLE_KINDS[role];
  const found: { text: string; speeches: number }[] = [];
  for (const kind of kinds)
    for (const head of frameRows(store, { parent: null, kind, query: "", least: 2, limit })) {
      found.push(head);
      for (const next of frameRows(store, { parent: head.id, kind, query: "", least: 2, limit: 2 }))
        found.push({ text: `${head.text}，${next.text}`, speeches: next.speeches });
    }
  return found
    .sort((a, b) => b.speeches - a.speeches)
    .map(({ text, speeches }) => frameOf(parseTemplateText(text), speeches));
}

/** Sentences on the topic, frames of the library and those of templates, by turns while there are any. */
function framesFor(store: Store, wish: SuggestWish): Suggestions["frames"] {
  const { topic, role, limit } = wish;
  const sentences = sentenceSuggestions(store, createSectionIndexSource(store).now(), {
    topic,
    role,
    limit: Math.ceil(limit / 3),
    own: [],
  }).items.map(({ runs, count }) => frameOf(runs, count));
  const mined = minedFrames(store, wish).slice(0, Math.ceil(limit / 3));
  const offered = offeredTemplates(store)
    .frames.filter((frame) => role === null || frame.role === role)
    .map(({ text }) => frameOf(parseTemplateText(text), 0));
  return [...sentences, ...mined, ...offered].slice(0, limit);
}
