import { sectionsOf } from "../../../shared/domain/speech/sections.ts";
import type { ParsedSpeech } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";
import {
  insertBlock,
  insertOriginal,
  insertRemovedLine,
  insertSection,
  nextBlockId,
  type SectionName,
} from "./insert-queries.ts";

export interface SpeechContent {
  readonly speech: Pick<ParsedSpeech, "blocks" | "removed">;
  /** Deflated by zlib. */
  readonly original: Uint8Array;
  /** Characters of every block without white space. */
  readonly lengths: readonly number[];
}

/** Hands out the ids of known sections by level and heading, each once and in order. */
function idKeeper(known: readonly SectionName[]): (level: number, heading: string) => number | null {
  const free = new Map<string, number[]>();
  for (const { id, level, heading } of known) {
    const key = `${level} ${heading}`;
    free.set(key, [...(free.get(key) ?? []), id]);
  }
  return (level, heading) => free.get(`${level} ${heading}`)?.shift() ?? null;
}

/** Writes the sections, blocks, removed lines and original of a speech whose row is there; `known`: sections it had before. */
export function insertContent(
  store: Store,
  speechId: number,
  { speech, original, lengths }: SpeechContent,
  known: readonly SectionName[] = [],
): void {
  const { blocks } = speech;
  const keptId = idKeeper(known);
  const lengthOf = (from: number, to: number): number =>
    lengths.slice(from, to).reduce((sum, length) => sum + length, 0);
  insertOriginal(store, speechId, original);
  for (const removed of speech.removed) insertRemovedLine(store, speechId, removed);
  const firstId = nextBlockId(store);
  const sectionIds: number[] = [];
  const sectionOfBlock: number[] = [];
  for (const section of sectionsOf(blocks)) {
    const heading = section.heading ?? "";
    const id = insertSection(store, speechId, {
      id: keptId(section.level, heading),
      parentId: section.parent === null ? null : (sectionIds[section.parent] ?? null),
      level: section.level,
      marker: section.marker,
      heading,
      role: section.role,
      chars: lengthOf(section.firstBlock, section.endBlock),
      firstBlock: firstId + section.firstBlock,
      endBlock: firstId + section.endBlock,
    });
    sectionIds.push(id);
    // Subsections come later and take their blocks over.
    for (let at = section.firstBlock; at < section.endBlock; at += 1) sectionOfBlock[at] = id;
  }
  blocks.forEach((block, index) => {
    insertBlock(store, { id: firstId + index, speechId, sectionId: sectionOfBlock[index] ?? 0, block });
  });
}
