import { sectionsOf, type Section } from "../../../shared/domain/speech/sections.ts";
import type { ParsedSpeech } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";
import {
  insertBlock,
  insertRemovedLine,
  insertSection,
  nextBlockId,
  type SectionName,
} from "./insert-queries.ts";

export interface SpeechContent {
  readonly speech: Pick<ParsedSpeech, "blocks" | "removed">;
  /** Characters of every block without white space. */
  readonly lengths: readonly number[];
}

/** The ids that sections keep: those of the known one of the same level and heading, else of the same heading, each once and in order. */
function keptIds(sections: readonly Section[], known: readonly SectionName[]): (number | null)[] {
  const kept: (number | null)[] = sections.map(() => null);
  const free = new Set(known);
  const take = (matches: (section: Section, name: SectionName) => boolean): void => {
    const waiting = [...free];
    sections.forEach((section, index) => {
      if (kept[index] !== null) return;
      const found = waiting.find((name) => free.has(name) && matches(section, name));
      if (!found) return;
      free.delete(found);
      kept[index] = found.id;
    });
  };
  const sameHeading = (section: Section, name: SectionName): boolean =>
    (section.heading ?? "") === name.heading;
  take((section, name) => section.level === name.level && sameHeading(section, name));
  take(sameHeading);
  return kept;
}

/** Writes the sections, blocks and removed lines of a speech whose row is there; `known`: sections it had before. */
export function insertContent(
  store: Store,
  speechId: number,
  { speech, lengths }: SpeechContent,
  known: readonly SectionName[] = [],
): void {
  const { blocks } = speech;
  const lengthOf = (from: number, to: number): number =>
    lengths.slice(from, to).reduce((sum, length) => sum + length, 0);
  for (const removed of speech.removed) insertRemovedLine(store, speechId, removed);
  const firstId = nextBlockId(store);
  const sectionIds: number[] = [];
  const sectionOfBlock: number[] = [];
  const sections = sectionsOf(blocks);
  const kept = keptIds(sections, known);
  for (const [index, section] of sections.entries()) {
    const heading = section.heading ?? "";
    const id = insertSection(store, speechId, {
      id: kept[index] ?? null,
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
