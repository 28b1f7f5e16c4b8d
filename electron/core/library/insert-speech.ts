import { parse } from "node:path";
import { fold } from "../../../shared/domain/text/fold.ts";
import { visibleLength } from "../../../shared/domain/text/visible-length.ts";
import type { CorrectedSpeech } from "../../../shared/domain/corrections/apply-corrections.ts";
import type { Block, Role } from "../../../shared/domain/speech/speech.ts";
import { sectionsOf } from "../../../shared/domain/speech/sections.ts";
import { joinGroup, keepSignature } from "../duplicates/keep-signature.ts";
import { signatureOf, type Signature } from "../duplicates/signature.ts";
import { indexSpeech, unindexSpeech } from "../indexing/index-speech.ts";
import { dropOutline } from "../mining/mining-queries.ts";
import { releaseUnits } from "../mining/find-units.ts";
import { forgetMined } from "../mining/unit-queries.ts";
import type { Store } from "../store/open-store.ts";
import { insertContent } from "./insert-content.ts";
import {
  deleteContent,
  insertSpeechRow,
  putOriginal,
  sectionNames,
  updateSpeechRow,
  type SpeechValues,
} from "./insert-queries.ts";
import { deflateOriginal, type Original } from "./original.ts";
import { READER_VERSION } from "./reader-version.ts";
import { roleBits } from "./role-set.ts";

/** A parsed speech with the file it came from. */
export interface NewSpeech {
  readonly speech: CorrectedSpeech;
  readonly origin: "user" | "sample";
  /** Without folders. */
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string;
  /** As `contentHash` makes it; no two speeches of the library have the same. */
  readonly hash: string;
  /** The file, byte for byte, or what `original.ts` made of it. */
  readonly bytes: Uint8Array | Original;
  readonly importedAt: number;
  /** Where it is known already. */
  readonly signature?: Signature;
  /** The speech of the library that this one is a copy of. */
  readonly sameAs?: number | null;
}

/** Title of a speech; the name of its file where the text has none. */
export function titleOf(speech: Pick<CorrectedSpeech, "title">, fileName: string): string {
  return speech.title ?? parse(fileName).name;
}

function charsByRole(blocks: readonly Block[], lengths: readonly number[]): Partial<Record<Role, number>> {
  const chars: Partial<Record<Role, number>> = {};
  blocks.forEach(({ role }, index) => {
    chars[role] = (chars[role] ?? 0) + (lengths[index] ?? 0);
  });
  return chars;
}

type Facts = Omit<NewSpeech, "bytes" | "signature" | "sameAs">;

function valuesOf(entry: Facts, lengths: readonly number[]): SpeechValues {
  const { speech, fileName } = entry;
  const { blocks } = speech;
  const title = titleOf(speech, fileName);
  const { post, name } = speech.speaker ?? { post: null, name: null };
  return {
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
    chars: lengths.reduce((sum, length) => sum + length, 0),
    sectionCount: sectionsOf(blocks).length,
    roleChars: JSON.stringify(charsByRole(blocks, lengths)),
    roles: roleBits(blocks.map((block) => block.role)),
    labels: fold([title, speech.occasion, post, name].filter(Boolean).join("\n")),
    kind: speech.kind,
    importedAt: entry.importedAt,
    reader: READER_VERSION,
  };
}

function lengthsOf(blocks: readonly Block[]): number[] {
  return blocks.map((block) => visibleLength(block.text));
}

/**
 * Stores a speech with its sections, blocks, removed lines, original and signature in one transaction; returns its id. It is in every
 * list at once, but found only after `indexSpeech`, which the background does, too, for speeches that nobody indexed.
 */
export function storeSpeech(store: Store, entry: NewSpeech): number {
  const lengths = lengthsOf(entry.speech.blocks);
  const signature = entry.signature ?? signatureOf(entry.speech);
  return store.transaction(() => {
    const id = insertSpeechRow(store, valuesOf(entry, lengths));
    putOriginal(store, id, deflateOriginal(entry.bytes));
    insertContent(store, id, { speech: entry.speech, lengths });
    keepSignature(store, id, signature);
    if (entry.sameAs) joinGroup(store, id, entry.sameAs);
    return id;
  });
}

/** Stores and indexes a speech, all in one transaction. Returns its id. */
export function insertSpeech(store: Store, entry: NewSpeech): number {
  return store.transaction(() => {
    const id = storeSpeech(store, entry);
    indexSpeech(store, id);
    return id;
  });
}

/**
 * Puts another reading of its file in the place of a stored speech, which keeps its id; sections that are still there keep theirs, too,
 * so that drafts which took from them name them as before. Found again only after `indexSpeech`.
 */
export function rewriteSpeech(store: Store, id: number, entry: Facts): void {
  const lengths = lengthsOf(entry.speech.blocks);
  store.transaction(() => {
    unindexSpeech(store, id);
    const known = sectionNames(store, id);
    releaseUnits(store, id);
    forgetMined(store, id);
    deleteContent(store, id);
    dropOutline(store, id);
    updateSpeechRow(store, id, valuesOf(entry, lengths));
    insertContent(store, id, { speech: entry.speech, lengths }, known);
  });
}

/** As `rewriteSpeech`, for another text: its file, signature and copies change with it. */
export function replaceSpeech(store: Store, id: number, entry: NewSpeech): void {
  const signature = entry.signature ?? signatureOf(entry.speech);
  store.transaction(() => {
    rewriteSpeech(store, id, entry);
    putOriginal(store, id, deflateOriginal(entry.bytes));
    keepSignature(store, id, signature);
    joinGroup(store, id, entry.sameAs ?? null);
  });
}
