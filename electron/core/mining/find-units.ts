import { bandsOf, leastHashes } from "../../../shared/domain/mining/least-hashes.ts";
import { bare } from "../../../shared/domain/mining/sentence-groups.ts";
import { TextComparison } from "../../../shared/domain/mining/trigrams.ts";
import type { Store } from "../store/open-store.ts";
import { textBetween } from "../suggest/section-index-queries.ts";
import type { BandBuffer } from "./band-buffer.ts";
import {
  addMember,
  addTemplate,
  putBand,
  siblingsOfUnits,
  templateOfUnit,
  unitRow,
  type UnitBlock,
} from "./unit-queries.ts";

const SHORTEST = 40;
/** Longer sections are mined paragraph by paragraph. */
const LONGEST = 900;
const HASHES = 12;
/** Least likeness (Dice of runs of three characters, figures left out) of two texts of a template. */
const ALIKE = 0.5;

interface Unit {
  readonly unit: number;
  readonly text: string;
}

/** Paragraphs, and sections of several paragraphs without subsections. */
function unitsOf(blocks: readonly UnitBlock[]): Unit[] {
  const units: Unit[] = [];
  const add = (unit: number, text: string): void => {
    if (text.length >= SHORTEST && text.length <= LONGEST) units.push({ unit, text });
  };
  for (const [, members] of Map.groupBy(blocks, ({ sectionId }) => sectionId)) {
    const paragraphs = members.filter(({ type }) => type === "paragraph");
    const [first] = members;
    if (first?.type === "heading" && paragraphs.length > 1 && paragraphs.length === members.length - 1)
      add(first.id * 2 + 1, paragraphs.map(({ text }) => text).join("\n"));
    for (const { id, text } of paragraphs) add(id * 2, text);
  }
  return units;
}

/** Looks for what another speech said already, and puts what says the same into one template. */
function place(store: Store, known: BandBuffer, { unit, text }: Unit, speechId: number): void {
  const folded = bare(text);
  const bands = bandsOf(leastHashes(folded, HASHES));
  const tried = new Set<number>();
  let joined = false;
  for (const band of bands) {
    const first = known.unitOf(band);
    if (first !== undefined && (joined || first === unit || first % 2 !== unit % 2 || tried.has(first)))
      continue;
    const row = first === undefined ? undefined : unitRow(store, first);
    if (first === undefined || !row) {
      known.put(band, unit);
      continue;
    }
    tried.add(first);
    if (row.speechId === speechId) continue;
    const other = bare(textBetween(store, row.firstBlock, row.endBlock));
    if (new TextComparison([folded, other]).dice(0, 1) < ALIKE) continue;
    joined = true;
    const template = templateOfUnit(store, first) ?? addTemplate(store);
    addMember(store, first, template, row.speechId);
    addMember(store, unit, template, speechId);
  }
}

/** Before a speech goes: what says the same as it is found by another that does from now on. */
export function releaseUnits(store: Store, speechId: number): void {
  for (const unit of siblingsOfUnits(store, speechId)) {
    const row = unitRow(store, unit);
    if (!row) continue;
    const text = bare(textBetween(store, row.firstBlock, row.endBlock));
    for (const band of bandsOf(leastHashes(text, HASHES))) putBand(store, band, unit);
  }
}

/** Puts the paragraphs and short sections of a speech into templates with those that say the same; pauses after each. */
export function* findUnits(
  store: Store,
  known: BandBuffer,
  speechId: number,
  blocks: readonly UnitBlock[],
): Generator<undefined, void> {
  for (const unit of unitsOf(blocks)) {
    place(store, known, unit, speechId);
    yield;
  }
}
