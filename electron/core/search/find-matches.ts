import type { CancelSignal, ParsedInputOf } from "../../../shared/contract/method.ts";
import type { searchMethods } from "../../../shared/contract/methods/search.ts";
import { describeReading } from "../../../shared/domain/search/describe-reading.ts";
import { NO_FIELDS } from "../../../shared/domain/search/fields.ts";
import { spellingsOf } from "../../../shared/domain/search/spellings.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { allBlocks, createFilter, type BlockFilter } from "./filters.ts";
import { findExcluded } from "./find-excluded.ts";
import { findInitials } from "./find-initials.ts";
import { findPattern } from "./find-pattern.ts";
import { findAnyPhrase } from "./find-phrase.ts";
import { findSimilar } from "./find-similar.ts";
import { findWords } from "./find-words.ts";
import type { Found } from "./found.ts";
import { foundPhrase } from "./found-phrase.ts";
import { keepShapes, type ShapeSource } from "./keep-shapes.ts";
import type { Lookup, Plan } from "./plan.ts";
import { readyPattern, type WordSource } from "./word-source.ts";

export type Input = ParsedInputOf<(typeof searchMethods)["search.run"]>;

/** `wordless`: what asked for parts of speech was not heeded, since nothing here knows them. */
type MaybeWordless = Found & { readonly wordless?: boolean };

const NOTHING: Found = {
  mode: "exact",
  blocks: new Uint32Array(0),
  ranges: () => [],
  score: () => 0,
  readAtMost: 0,
};

function narrowed(store: Store, filter: BlockFilter, words: readonly string[]): BlockFilter {
  const sets = words.map((word) => new Set(findAnyPhrase(store, spellingsOf(fold(word)))));
  return (blocks) => filter(blocks).filter((block) => sets.every((set) => set.has(block)));
}

export interface Sources {
  readonly store: Store;
  readonly directory: BlockDirectory;
  readonly words: WordSource;
  readonly shapes: ShapeSource;
  readonly signal: CancelSignal;
}

async function lookUp(sources: Sources, lookup: Lookup, filter: BlockFilter): Promise<MaybeWordless> {
  const { store, directory, words, signal } = sources;
  switch (lookup.kind) {
    case "phrase":
      return foundPhrase(store, directory, lookup.spellings, filter);
    case "pattern": {
      const ready = await readyPattern(lookup.pattern, words);
      const narrow = narrowed(store, filter, lookup.words);
      return { ...(await findPattern(store, directory, ready, narrow, signal)), wordless: ready.wordless };
    }
    case "words":
      return findWords(store, directory, lookup.words, filter);
    case "similar":
      return findSimilar(store, directory, lookup.text, filter, signal);
    case "initials":
      return findInitials(store, directory, lookup.letters, filter, words, signal);
    case "all":
      return { ...NOTHING, mode: "words", blocks: allBlocks(directory, filter), readAtMost: 0 };
    default:
      return NOTHING;
  }
}

/** Without the headings of other shapes, where the query asks for some; `wordless` where nothing here can tell shapes. */
async function shaped<F extends MaybeWordless>(
  sources: Sources,
  found: F,
  shapes: readonly string[],
): Promise<F> {
  if (shapes.length === 0) return found;
  const shapeOf = await sources.shapes();
  if (shapeOf === null) return { ...found, wordless: true };
  return { ...found, ...(await keepShapes(sources.store, found, shapes, shapeOf, sources.signal)) };
}

/** Everything that matches a plan, and one line that says how the query was read. */
export async function findMatches(
  sources: Sources,
  input: Input,
  { query, lookups }: Plan,
): Promise<Found & { readonly reading: string }> {
  const { store, directory, words, signal } = sources;
  const filter = createFilter(store, directory, {
    fields: query !== null && query.fields !== NO_FIELDS ? query.fields : null,
    barred: query?.barred ?? [],
    excluded: await findExcluded(store, directory, query?.excluded ?? [], words, signal),
    roles: input.roles,
    occasions: input.occasions,
    speakers: input.speakers,
    levels: input.levels,
    from: input.from,
    to: input.to,
    headingsOnly: input.mode === "heading",
  });
  let found: MaybeWordless = NOTHING;
  let kind: Lookup["kind"] = "nothing";
  for (const lookup of lookups) {
    signal.throwIfAborted();
    found = await shaped(sources, await lookUp(sources, lookup, filter), query?.fields.shapes ?? []);
    kind = lookup.kind;
    if (found.blocks.length > 0) break;
  }
  const fellBack = kind !== lookups[0]?.kind;
  const wordless = found.wordless === true;
  return { ...found, reading: describeReading({ kind, fellBack, text: input.query, query, wordless }) };
}
