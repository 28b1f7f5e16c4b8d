import { AppError } from "../../../shared/contract/errors.ts";
import type { ParsedInputOf } from "../../../shared/contract/method.ts";
import type { suggestionMethods } from "../../../shared/contract/methods/suggestions.ts";
import { dressText } from "../../../shared/domain/drafts/dress.ts";
import type { DraftFacts } from "../../../shared/domain/drafts/known-values.ts";
import { DEEPEST_LEVEL, type RunBlock, type SourceRef } from "../../../shared/domain/drafts/runs.ts";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";
import { preparePiece } from "../collection/prepare-piece.ts";
import { sourceDressing, type SourceDressing } from "../drafts/source-facts.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import { minedFrameText } from "../mining/mined-templates.ts";
import { templateRow } from "../mining/template-queries.ts";
import type { Store } from "../store/open-store.ts";
import { fillKnown } from "../templates/fill-known.ts";
import { templateStock } from "../templates/template-stock.ts";
import { blockById, blocksBetween, sectionById, type BlockRow } from "./suggest-queries.ts";

type InsertionInput = ParsedInputOf<(typeof suggestionMethods)["insertion.prepare"]>;

/** Library blocks without their markers, dressed; heading levels count from 1 for the highest that is there. */
export function dressBlocks(
  blocks: readonly BlockRow[],
  source: SourceRef,
  ownNames: readonly string[],
  dressing: Partial<SourceDressing> = {},
): RunBlock[] {
  const levels = blocks.flatMap((block) => (block.type === "heading" ? [block.level ?? 1] : []));
  const top = levels.length === 0 ? 1 : Math.min(...levels);
  return blocks.map((block) => ({
    type: block.type,
    level: block.type === "heading" ? Math.min(DEEPEST_LEVEL, (block.level ?? 1) - top + 1) : null,
    runs: dressText(block.text, { ownNames, source, gazetteer: loadGazetteer(), ...dressing }),
  }));
}

function fromSection(
  store: Store,
  id: number,
  withoutHeading: boolean,
  ownNames: readonly string[],
  draft: DraftFacts,
): RunBlock[] {
  const section = sectionById(store, id);
  if (section === undefined) throw new AppError("not-found", { what: "section" });
  const source: SourceRef = {
    kind: "speech",
    id: String(section.speechId),
    title: section.title,
    sectionId: section.id,
  };
  const blocks = blocksBetween(store, section.firstBlock, section.endBlock);
  const leavesOut = withoutHeading && blocks[0]?.type === "heading";
  return dressBlocks(
    leavesOut ? blocks.slice(1) : blocks,
    source,
    ownNames,
    sourceDressing(store, section.speechId, draft),
  );
}

/** `stretch`: the part of the block's text to take, all of it where it is not given. */
function fromBlock(
  store: Store,
  id: number,
  ownNames: readonly string[],
  draft: DraftFacts,
  stretch?: readonly [start: number, end: number],
): RunBlock[] {
  const block = blockById(store, id);
  if (block === undefined) throw new AppError("not-found", { what: "block" });
  const source: SourceRef = {
    kind: "speech",
    id: String(block.speechId),
    title: block.title,
    sectionId: block.sectionId,
  };
  const taken = stretch ? { ...block, text: block.text.slice(...stretch) } : block;
  return dressBlocks([taken], source, ownNames, sourceDressing(store, block.speechId, draft));
}

function paragraphs(text: string, source: SourceRef, draft: DraftFacts): RunBlock[] {
  return text.split("\n").map((line) => ({
    type: "paragraph",
    level: null,
    runs: fillKnown(parseTemplateText(line, source), draft),
  }));
}

function fromTemplate(store: Store, id: string, withoutHeading: boolean, draft: DraftFacts): RunBlock[] {
  const template = templateStock(store).sections.find((section) => section.id === id);
  if (template === undefined) throw new AppError("not-found", { what: "template" });
  const source: SourceRef = { kind: "template", id, title: template.heading };
  const body = paragraphs(template.text, source, draft);
  // Openings and closings stand in a speech without a heading; theirs is a name to list them by.
  if (withoutHeading || template.role === "opening" || template.role === "closing") return body;
  return [
    { type: "heading", level: 1, runs: fillKnown(parseTemplateText(template.heading, source), draft) },
    ...body,
  ];
}

function fromFrame(store: Store, id: string, draft: DraftFacts): RunBlock[] {
  const frame = templateStock(store).frames.find((candidate) => candidate.id === id);
  if (frame === undefined) throw new AppError("not-found", { what: "frame" });
  const title = frame.origin === "own" ? "我的句式" : "内置句式";
  return paragraphs(frame.text, { kind: "template", id, title }, draft);
}

function fromMined(store: Store, id: number, draft: DraftFacts): RunBlock[] {
  const row = templateRow(store, id);
  if (row === undefined) throw new AppError("not-found", { what: "template" });
  return paragraphs(row.text, { kind: "template", id: `mined:${id}`, title: row.heading }, draft);
}

function fromMinedFrame(store: Store, id: number, draft: DraftFacts): RunBlock[] {
  const text = minedFrameText(store, id);
  if (text === "") throw new AppError("not-found", { what: "frame" });
  return paragraphs(text, { kind: "template", id: `mined-frame:${id}`, title: "旧稿里常用的句式" }, draft);
}

/** Blocks ready to insert; throws not-found. `ownNames` stay as text; what the draft's facts tell is filled in. */
export function prepareInsertion(
  store: Store,
  { target, withoutHeading }: InsertionInput,
  ownNames: readonly string[],
  draft: DraftFacts,
): RunBlock[] {
  switch (target.kind) {
    case "section":
      return fromSection(store, target.id, withoutHeading, ownNames, draft);
    case "block":
      return fromBlock(store, target.id, ownNames, draft);
    case "sentence":
      return fromBlock(store, target.block, ownNames, draft, [target.start, target.end]);
    case "template":
      return fromTemplate(store, target.id, withoutHeading, draft);
    case "mined":
      return fromMined(store, target.id, draft);
    case "mined-frame":
      return fromMinedFrame(store, target.id, draft);
    case "kept":
      return preparePiece(store, target.id, withoutHeading, ownNames);
    default:
      return fromFrame(store, target.id, draft);
  }
}
