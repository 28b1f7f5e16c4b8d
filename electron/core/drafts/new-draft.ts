import type { ParsedInputOf } from "../../../shared/contract/method.ts";
import type { Profile } from "../../../shared/contract/methods/app.ts";
import type { draftMethods } from "../../../shared/contract/methods/drafts.ts";
import type { SpeechDetail } from "../../../shared/contract/methods/library.ts";
import type { DraftDocument } from "../../../shared/domain/drafts/draft-document.ts";
import type { DraftFacts } from "../../../shared/domain/drafts/known-values.ts";
import { DEEPEST_LEVEL, type Run, type RunBlock } from "../../../shared/domain/drafts/runs.ts";
import { dressedSlots, dressText, type DressOptions } from "../../../shared/domain/drafts/dress.ts";
import { renewalGroups, type RenewalGroup } from "../../../shared/domain/drafts/renewal.ts";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { fillKnown } from "../templates/fill-known.ts";
import type { SourceDressing } from "./source-facts.ts";
import { ownNames } from "../settings/own-names.ts";
import type { Occasion, Skeleton, SkeletonPart } from "../../../templates/schema.ts";

export type NewDraftInput = ParsedInputOf<(typeof draftMethods)["drafts.create"]>;

/** A draft laid out, with what is known of its occasion and time. */
export interface NewDraft {
  readonly document: DraftDocument;
  readonly occasion: string | null;
  readonly minutes: number | null;
}

const SALUTATION = "同志们：";
const EMPTY_PARAGRAPH: RunBlock = { type: "paragraph", level: null, runs: [] };

/** What to write where a part of a skeleton has no heading. */
const PROMPTS: Readonly<Record<Role, string>> = {
  opening: "开场：会议背景、主要任务，下面要讲的几点",
  review: "回顾：主要做法、成效和数据",
  situation: "形势：面临的机遇和压力",
  problems: "问题：存在的差距和原因",
  arrangements: "安排：目标、任务和措施",
  implementation: "落实：责任、作风和督查",
  closing: "结束：发出号召，提出希望",
};

/** The speaker is the user's own leader, never the one of the text that a draft starts from. */
export function byline({ leaderPost, leaderName }: DraftFacts): string {
  return [leaderPost, leaderName].filter(Boolean).join("　");
}

function front(input: NewDraftInput, facts: DraftFacts): Omit<DraftDocument, "blocks"> {
  return { title: input.title, byline: byline(facts), dateline: facts.day, salutation: SALUTATION };
}

export function blankDraft(input: NewDraftInput, facts: DraftFacts): NewDraft {
  return {
    document: { ...front(input, facts), blocks: [EMPTY_PARAGRAPH] },
    occasion: input.occasion ?? null,
    minutes: input.minutes ?? null,
  };
}

function promptParagraph(role: Role): RunBlock {
  const prompt = PROMPTS[role];
  return {
    type: "paragraph",
    level: null,
    runs: [{ type: "slot", key: `text:${prompt}`, kind: "text", prompt, value: null }],
  };
}

/** Headings of a part, each with a paragraph to write in. An outline is a form, not borrowed text: it has no source. */
function partBlocks(part: SkeletonPart, facts: DraftFacts): RunBlock[] {
  const heading = (level: number, text: string, share: number): RunBlock => ({
    type: "heading",
    level,
    share,
    runs: fillKnown(parseTemplateText(text), facts),
  });
  const top = part.heading === null ? [] : [heading(1, part.heading, part.share)];
  if (part.points.length > 0)
    return [
      ...top,
      ...part.points.flatMap((point) => [heading(2, point.heading, point.share), EMPTY_PARAGRAPH]),
    ];
  return [...top, part.heading === null ? promptParagraph(part.role) : EMPTY_PARAGRAPH];
}

/** What the parts without a heading fill. */
function endShares(parts: readonly SkeletonPart[]): NonNullable<DraftDocument["ends"]> {
  const share = (role: Role): number | null =>
    parts.find((part) => part.role === role && part.heading === null)?.share ?? null;
  return { opening: share("opening"), closing: share("closing") };
}

export function draftFromSkeleton(
  input: NewDraftInput,
  facts: DraftFacts,
  occasion: Pick<Occasion, "name"> | null,
  skeleton: Skeleton,
): NewDraft {
  return {
    document: {
      ...front(input, facts),
      ends: endShares(skeleton.parts),
      blocks: skeleton.parts.flatMap((part) => partBlocks(part, facts)),
    },
    occasion: input.occasion ?? occasion?.name ?? null,
    minutes: input.minutes ?? skeleton.minutes,
  };
}

type SpeechBlock = SpeechDetail["blocks"][number];

/** The words of a block as a draft takes them over: a paragraph keeps its marker, a heading is numbered anew. */
function blockWords({ type, marker, text }: SpeechBlock): string {
  return type === "paragraph" ? (marker ?? "") + text : text;
}

function speechDressing(
  profile: Profile,
  speech: SpeechDetail,
  dressing: SourceDressing,
): (block: SpeechBlock) => DressOptions {
  const own = ownNames(profile);
  return ({ sectionId }) => {
    const source = { kind: "speech" as const, id: String(speech.id), title: speech.title, sectionId };
    return { ownNames: own, source, ...dressing };
  };
}

/** What the form of an old speech was given for a slot; an empty answer leaves the slot open, even where a value was offered. */
function withAnswer(run: Run, answers: Readonly<Record<string, string>> | undefined): Run {
  if (run.type === "text" || answers === undefined) return run;
  const answer = answers[run.key]?.trim() ?? "";
  return { ...run, value: answer === "" ? null : answer };
}

/** An old speech as a form of all that has to be filled in anew. */
export function renewalOf(profile: Profile, speech: SpeechDetail, dressing: SourceDressing): RenewalGroup[] {
  const options = speechDressing(profile, speech, dressing);
  return renewalGroups(
    speech.blocks.map((block) => {
      const text = blockWords(block);
      return { text, slots: dressedSlots(text, options(block)) };
    }),
  );
}

/**
 * The text of an old speech (旧稿), every stretch of it with its section as source; headings lose their numbers, and what
 * belongs to the old occasion (names, dates, figures) becomes slots.
 */
export function draftFromSpeech(
  input: NewDraftInput,
  profile: Profile,
  facts: DraftFacts,
  speech: SpeechDetail,
  dressing: SourceDressing,
): NewDraft {
  const options = speechDressing(profile, speech, dressing);
  const blocks = speech.blocks.map((block): RunBlock => {
    const { type, level } = block;
    return {
      type,
      level: type === "heading" ? Math.min(level ?? 1, DEEPEST_LEVEL) : null,
      runs: dressText(blockWords(block), options(block)).map((run) => withAnswer(run, input.values)),
    };
  });
  return {
    document: {
      ...front(input, facts),
      title: input.title === "" ? speech.title : input.title,
      salutation: speech.salutation ?? SALUTATION,
      blocks,
    },
    occasion: input.occasion ?? speech.occasion,
    minutes: input.minutes ?? null,
  };
}
