import { fold } from "../../../shared/domain/text/fold.ts";
import type { QueryFields } from "../../../shared/domain/search/fields.ts";
import { ROLES, type Role, type SpeechLevel } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory, DirectorySpeech } from "../indexing/block-directory.ts";
import { findPhrase } from "./find-phrase.ts";
import { speakerOf } from "./speaker.ts";
import { sectionOfHeading } from "./search-queries.ts";

/** What a search is restricted to, beyond what the query itself asks for. */
export interface FilterSpec {
  readonly fields: QueryFields | null;
  /** Restrictions of which none may hold. */
  readonly barred: readonly Partial<QueryFields>[];
  /** Blocks that hold what must not occur. */
  readonly excluded: ReadonlySet<number>;
  readonly roles: readonly Role[];
  /** Exact names of occasions. */
  readonly occasions: readonly string[];
  /** Exact names of speakers (speakerOf). */
  readonly speakers: readonly string[];
  readonly levels: readonly SpeechLevel[];
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly headingsOnly: boolean;
}

/** Keeps the blocks that pass, in their order. Blocks that are not in the directory never pass. */
export type BlockFilter = (blocks: Uint32Array) => Uint32Array;

const holdsAny = (text: string | null, parts: readonly string[]): boolean =>
  parts.length === 0 || (text !== null && parts.some((part) => fold(text).includes(part)));

function inYears(
  year: number | null,
  from: number | null | undefined,
  to: number | null | undefined,
): boolean {
  if ((from ?? null) === null && (to ?? null) === null) return true;
  return year !== null && year >= (from ?? -Infinity) && year <= (to ?? Infinity);
}

type SpeechTest = (speech: DirectorySpeech) => boolean;

/** What the fields ask of a speech, all parts folded once. */
function fieldsOfSpeech(fields: Partial<QueryFields>): SpeechTest {
  const occasions = fields.occasions?.map(fold) ?? [];
  const sources = fields.sources?.map(fold) ?? [];
  const levels = fields.levels ?? [];
  const speakers = fields.speakers?.map((part) => fold(part).replaceAll(" ", "")) ?? [];
  return (speech) =>
    inYears(speech.year, fields.from, fields.to) &&
    holdsAny(speech.occasion, occasions) &&
    (levels.length === 0 || (speech.level !== null && levels.includes(speech.level))) &&
    (sources.length === 0 || holdsAny(`${speech.title}\n${speech.fileName}`, sources)) &&
    holdsAny(speakerOf(speech)?.replaceAll(" ", "") ?? null, speakers);
}

/** What the options ask of a speech; null where they ask nothing. */
function optionsOfSpeech(spec: FilterSpec): SpeechTest | null {
  const asked = spec.occasions.length + spec.speakers.length + spec.levels.length > 0;
  if (!asked && spec.from === undefined && spec.to === undefined) return null;
  const occasions = new Set(spec.occasions);
  const speakers = new Set(spec.speakers);
  const levels = new Set(spec.levels);
  return (speech) =>
    inYears(speech.year, spec.from, spec.to) &&
    (occasions.size === 0 || (speech.occasion !== null && occasions.has(speech.occasion))) &&
    (speakers.size === 0 || speakers.has(speakerOf(speech) ?? "")) &&
    (levels.size === 0 || (speech.level !== null && levels.has(speech.level)));
}

/** Bit set over ROLES; all bits where nothing is asked for. */
function roleBits(roles: readonly Role[] = []): number {
  return roles.length === 0 ? -1 : roles.reduce((sum, role) => sum | (1 << ROLES.indexOf(role)), 0);
}

/** Blocks that stand in a speech or under a heading named by one of `titles`, as marks by block id. */
function underTitles(store: Store, directory: BlockDirectory, titles: readonly string[]): Uint8Array {
  const marks = new Uint8Array(directory.end);
  for (const speech of directory.speeches) {
    if (holdsAny(speech.title, titles)) marks.fill(1, speech.firstBlock, speech.endBlock);
  }
  for (const title of titles) {
    for (const block of findPhrase(store, title)) {
      const section = directory.isHeading(block) ? sectionOfHeading(store, block) : null;
      if (section !== null) marks.fill(1, section[0], section[1]);
    }
  }
  return marks;
}

type BlockTest = (block: number) => boolean;

/** Marks over the speeches of the directory: 1 where a test holds. */
function openSpeeches(directory: BlockDirectory, test: SpeechTest): Uint8Array {
  return Uint8Array.from(directory.speeches, (speech) => (test(speech) ? 1 : 0));
}

/** What the fields ask of a block of the directory. */
function fieldTest(store: Store, directory: BlockDirectory, fields: Partial<QueryFields>): BlockTest {
  const open = openSpeeches(directory, fieldsOfSpeech(fields));
  const roles = roleBits(fields.roles);
  const titles = fields.titles?.map(fold) ?? [];
  const marks = titles.length === 0 ? null : underTitles(store, directory, titles);
  const shortest = fields.shortest ?? 0;
  const longest = fields.longest ?? Number.POSITIVE_INFINITY;
  const measured = shortest > 0 || longest < Number.POSITIVE_INFINITY;
  return (block) =>
    open[directory.ownerOf(block)] === 1 &&
    (roles & (1 << directory.roleOf(block))) !== 0 &&
    (fields.headings !== true || directory.isHeading(block)) &&
    (marks === null || marks[block] === 1) &&
    (!measured || (directory.lengthOf(block) >= shortest && directory.lengthOf(block) <= longest));
}

/** Whether nothing is restricted; every block the index finds is in the directory. */
function isOpen(spec: FilterSpec): boolean {
  const { fields, barred, excluded, roles, occasions, speakers, levels, from, to, headingsOnly } = spec;
  const lists =
    roles.length + occasions.length + speakers.length + levels.length + barred.length + excluded.size;
  return fields === null && lists === 0 && from === undefined && to === undefined && !headingsOnly;
}

export function createFilter(store: Store, directory: BlockDirectory, spec: FilterSpec): BlockFilter {
  if (isOpen(spec)) return (blocks) => blocks;
  const asked = optionsOfSpeech(spec);
  const open = asked && openSpeeches(directory, asked);
  const roles = roleBits(spec.roles);
  const wanted = spec.fields === null ? null : fieldTest(store, directory, spec.fields);
  const unwanted = spec.barred.map((fields) => fieldTest(store, directory, fields));
  const passes = (block: number): boolean => {
    const owner = directory.ownerOf(block);
    if (owner < 0 || (open && open[owner] !== 1) || (roles & (1 << directory.roleOf(block))) === 0)
      return false;
    if (spec.headingsOnly && !directory.isHeading(block)) return false;
    if (wanted !== null && !wanted(block)) return false;
    return !spec.excluded.has(block) && !unwanted.some((test) => test(block));
  };
  return (blocks) => blocks.filter(passes);
}

/** Every block that passes, for searches that only restrict. */
export function allBlocks(directory: BlockDirectory, filter: BlockFilter): Uint32Array {
  const blocks = new Uint32Array(directory.blocks);
  let count = 0;
  for (const speech of directory.speeches) {
    for (let block = speech.firstBlock; block < speech.endBlock; block++) blocks[count++] = block;
  }
  return filter(blocks.subarray(0, count));
}
