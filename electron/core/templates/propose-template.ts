import { AppError } from "../../../shared/contract/errors.ts";
import type { ParsedInputOf } from "../../../shared/contract/method.ts";
import type { Profile } from "../../../shared/contract/methods/app.ts";
import type { OwnTemplate, templateMethods } from "../../../shared/contract/methods/templates.ts";
import type { RunBlock } from "../../../shared/domain/drafts/runs.ts";
import { ROLE_NAMES } from "../../../shared/domain/speech/role-names.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { bodyLines, templateWriter } from "../../../shared/domain/templates/dressed-text.ts";
import { TOPICS } from "../../../shared/domain/templates/vocabulary.ts";
import { plainForm } from "../../../shared/domain/text/plain.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import { draftFacts, sourceDressing } from "../drafts/source-facts.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import { speechOccasion } from "../library/speech-queries.ts";
import type { Store } from "../store/open-store.ts";
import { blockById, blocksBetween, sectionById, type BlockRow } from "../suggest/suggest-queries.ts";
import { templatesAbout } from "../suggest/template-sections.ts";
import { occasionNamed, templateStock } from "./template-stock.ts";

/** What a section template is made of. */
type ProposeTarget = Exclude<
  ParsedInputOf<(typeof templateMethods)["templates.propose"]>["target"],
  { readonly kind: "mined-frame" }
>;

interface Source {
  readonly blocks: readonly RunBlock[];
  readonly role: Role;
  readonly occasion: string | null;
  readonly speech: number | null;
}

const LONGEST = 20_000;
/** Less of a heading or text in common with a template says nothing of its topic. */
const TELLING = 0.2;

const runBlocks = (blocks: readonly BlockRow[]): RunBlock[] =>
  blocks.map(({ type, level, text }) => ({ type, level, runs: [{ type: "text", text }] }));

function sourceOf(store: Store, target: ProposeTarget): Source {
  if (target.kind === "blocks") return { ...target, occasion: target.occasion, speech: null };
  if (target.kind === "section") {
    const section = sectionById(store, target.id);
    if (!section) throw new AppError("not-found", { what: "section" });
    const { firstBlock, endBlock, role, speechId } = section;
    const blocks = runBlocks(blocksBetween(store, firstBlock, endBlock));
    return { blocks, role, occasion: speechOccasion(store, speechId), speech: speechId };
  }
  const block = blockById(store, target.id);
  if (!block) throw new AppError("not-found", { what: "block" });
  const section = sectionById(store, block.sectionId);
  return {
    blocks: runBlocks([block]),
    role: section?.role ?? "arrangements",
    occasion: speechOccasion(store, block.speechId),
    speech: block.speechId,
  };
}

/** The prompts under which the user's own names are filled in again. */
function ownPrompts(profile: Profile): ReadonlyMap<string, string> {
  const prompts = [
    [profile.province, "省名"],
    [profile.city, "市名"],
    [profile.county, "县名"],
    [profile.town, "乡镇名"],
    [profile.unit, "单位名称"],
    [profile.leaderName, "讲话人"],
  ] as const;
  return new Map(prompts.flatMap(([name, prompt]) => (name === "" ? [] : [[plainForm(name), prompt]])));
}

/** What templates that say most alike are about. */
function guessTopic(store: Store, role: Role, heading: string, text: string): (typeof TOPICS)[number] {
  const { sections } = templateStock(store);
  for (const words of [heading, text.slice(0, 600)]) {
    const [best] = templatesAbout(sections, fold(words), role, null);
    if (words !== "" && best && best.score >= TELLING) return best.template.topic;
  }
  return TOPICS[0];
}

/**
 * A section of a speech or a draft as a section template, for the user to look at: its slots proposed, role, topic and occasion guessed.
 * Throws not-found, and invalid-input where there is no text.
 */
export function proposeTemplate(
  store: Store,
  target: ProposeTarget,
  profile: Profile,
  now: number,
): Extract<OwnTemplate, { type: "section" }> {
  const { blocks, role, occasion, speech } = sourceOf(store, target);
  const gazetteer =
    speech === null ? loadGazetteer() : sourceDressing(store, speech, draftFacts(profile, now)).gazetteer;
  const write = templateWriter({ gazetteer, prompts: ownPrompts(profile) });
  const [first] = blocks;
  const headed = first?.type === "heading" && blocks.length > 1;
  const written = headed ? write(first.runs).trim() : "";
  let text = "";
  for (const line of bodyLines(headed ? blocks.slice(1) : blocks, write)) {
    const longer = text === "" ? line : `${text}\n${line}`;
    if (longer.length > LONGEST) break;
    text = longer;
  }
  if (text === "") throw new AppError("invalid-input", { reason: "nothing to keep" });
  const known = occasion === null ? undefined : occasionNamed(occasion);
  return {
    type: "section",
    role,
    topic: guessTopic(store, role, written, text),
    occasions: known ? [known.id] : [],
    // Openings and closings have a name to list them by.
    heading: written === "" ? `${known?.name ?? ""}${ROLE_NAMES[role]}` : written.slice(0, 200),
    text,
  };
}
