import { fold } from "../../../shared/domain/text/fold.ts";
import type { QueryFields } from "../../../shared/domain/search/fields.ts";
import { ROLES, type Role } from "../../../shared/domain/speech/speech.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory, DirectorySpeech } from "../indexing/block-directory.ts";
import { findPhrase } from "./find-phrase.ts";
import { sectionOfHeading } from "./search-queries.ts";

/** What a search is restricted to, beyond what the query itself asks for. */
export interface FilterSpec {
  readonly fields: QueryFields | null;
  /** Folded phrases that must not occur. */
  readonly excluded: readonly string[];
  readonly roles: readonly Role[];
  /** Exact names of occasions. */
  readonly occasions: readonly string[];
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly headingsOnly: boolean;
}

/** Keeps the blocks that pass, in their order. Blocks that are not in the directory never pass. */
export type BlockFilter = (blocks: readonly number[]) => readonly number[];

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

function speechTest(spec: FilterSpec): (speech: DirectorySpeech) => boolean {
  const occasions = new Set(spec.occasions);
  const partsOfOccasion = spec.fields?.occasions.map(fold) ?? [];
  const sources = spec.fields?.sources.map(fold) ?? [];
  return (speech) =>
    inYears(speech.year, spec.from, spec.to) &&
    inYears(speech.year, spec.fields?.from, spec.fields?.to) &&
    (occasions.size === 0 || (speech.occasion !== null && occasions.has(speech.occasion))) &&
    holdsAny(speech.occasion, partsOfOccasion) &&
    (sources.length === 0 || holdsAny(`${speech.title}\n${speech.fileName}`, sources));
}

/** Bit set over ROLES; all bits where nothing is asked for. */
function roleBits(...lists: readonly (readonly Role[])[]): number {
  let bits = -1;
  for (const roles of lists) {
    if (roles.length > 0) bits &= roles.reduce((sum, role) => sum | (1 << ROLES.indexOf(role)), 0);
  }
  return bits;
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

/** Whether nothing is restricted; every block the index finds is in the directory. */
function isOpen({ fields, excluded, roles, occasions, from, to, headingsOnly }: FilterSpec): boolean {
  const wide =
    roles.length + occasions.length + excluded.length === 0 && from === undefined && to === undefined;
  return fields === null && wide && !headingsOnly;
}

export function createFilter(store: Store, directory: BlockDirectory, spec: FilterSpec): BlockFilter {
  if (isOpen(spec)) return (blocks) => blocks;
  const test = speechTest(spec);
  const open = Uint8Array.from(directory.speeches, (speech) => (test(speech) ? 1 : 0));
  const roles = roleBits(spec.roles, spec.fields?.roles ?? []);
  const titles = spec.fields?.titles.map(fold) ?? [];
  const marks = titles.length === 0 ? null : underTitles(store, directory, titles);
  const shortest = spec.fields?.shortest ?? 0;
  const longest = spec.fields?.longest ?? Number.POSITIVE_INFINITY;
  const measured = shortest > 0 || longest < Number.POSITIVE_INFINITY;
  const excluded = new Set(spec.excluded.flatMap((phrase) => findPhrase(store, phrase)));
  const passes = (block: number): boolean => {
    const owner = directory.ownerOf(block);
    if (owner < 0 || open[owner] !== 1) return false;
    if ((roles & (1 << directory.roleOf(block))) === 0) return false;
    if (spec.headingsOnly && !directory.isHeading(block)) return false;
    if (marks !== null && marks[block] !== 1) return false;
    if (measured && (directory.lengthOf(block) < shortest || directory.lengthOf(block) > longest))
      return false;
    return !excluded.has(block);
  };
  return (blocks) => blocks.filter(passes);
}

/** Every block that passes, for searches that only restrict. */
export function allBlocks(directory: BlockDirectory, filter: BlockFilter): readonly number[] {
  const blocks: number[] = [];
  for (const speech of directory.speeches) {
    for (let block = speech.firstBlock; block < speech.endBlock; block++) blocks.push(block);
  }
  return filter(blocks);
}
