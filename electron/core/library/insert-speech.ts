import { deflateSync } from "node:zlib";
import { parse } from "node:path";
import { fold } from "../../../shared/domain/text/fold.ts";
import { visibleLength } from "../../../shared/domain/text/visible-length.ts";
import { sectionsOf } from "../../../shared/domain/speech/sections.ts";
import type { Block, ParsedSpeech, Role } from "../../../shared/domain/speech/speech.ts";
import { indexSpeech } from "../indexing/index-speech.ts";
import type { Store } from "../store/open-store.ts";
import {
  insertBlock,
  insertOriginal,
  insertRemovedLine,
  insertSection,
  insertSpeechRow,
  nextBlockId,
} from "./insert-queries.ts";
import { roleBits } from "./role-set.ts";

/** A parsed speech with the file it came from. */
export interface NewSpeech {
  readonly speech: ParsedSpeech;
  readonly origin: "user" | "sample";
  /** Without folders. */
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string;
  /** As `contentHash` makes it; no two speeches of the library have the same. */
  readonly hash: string;
  /** The file, byte for byte. */
  readonly bytes: Uint8Array;
  readonly importedAt: number;
}

/** Title of a speech; the name of its file where the text has none. */
export function titleOf(speech: Pick<ParsedSpeech, "title">, fileName: string): string {
  return speech.title ?? parse(fileName).name;
}

function charsByRole(blocks: readonly Block[], lengths: readonly number[]): Partial<Record<Role, number>> {
  const chars: Partial<Record<Role, number>> = {};
  blocks.forEach(({ role }, index) => {
    chars[role] = (chars[role] ?? 0) + (lengths[index] ?? 0);
  });
  return chars;
}

/** Stores a speech with its sections, blocks, removed lines and original, and indexes it, all in one transaction. Returns its id. */
export function insertSpeech(store: Store, entry: NewSpeech): number {
  const { speech, fileName } = entry;
  const { blocks } = speech;
  const title = titleOf(speech, fileName);
  const { post, name } = speech.speaker ?? { post: null, name: null };
  const lengths = blocks.map((block) => visibleLength(block.text));
  const lengthOf = (from: number, to: number): number =>
    lengths.slice(from, to).reduce((sum, length) => sum + length, 0);
  const sections = sectionsOf(blocks);

  return store.transaction(() => {
    const speechId = insertSpeechRow(store, {
      title,
      salutation: speech.salutation,
      post,
      name,
      date: speech.date,
      year: speech.date === null ? null : Number(speech.date.slice(0, 4)),
      occasion: speech.occasion,
      level: speech.level,
      origin: entry.origin,
      fileName,
      format: entry.format,
      encoding: entry.encoding,
      hash: entry.hash,
      chars: lengthOf(0, blocks.length),
      sectionCount: sections.length,
      roleChars: JSON.stringify(charsByRole(blocks, lengths)),
      roles: roleBits(blocks.map((block) => block.role)),
      labels: fold([title, speech.occasion, post, name].filter(Boolean).join("\n")),
      importedAt: entry.importedAt,
    });
    insertOriginal(store, speechId, deflateSync(entry.bytes));
    for (const removed of speech.removed) insertRemovedLine(store, speechId, removed);
    const firstId = nextBlockId(store);
    const sectionIds: number[] = [];
    const sectionOfBlock: number[] = [];
    for (const section of sections) {
      const id = insertSection(store, speechId, {
        parentId: section.parent === null ? null : (sectionIds[section.parent] ?? null),
        level: section.level,
        marker: section.marker,
        heading: section.heading ?? "",
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
    indexSpeech(store, speechId);
    return speechId;
  });
}
