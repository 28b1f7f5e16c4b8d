import type { CancelSignal, Handlers, ParsedInputOf } from "../../../shared/contract/method.ts";
import type { SearchResult, searchMethods } from "../../../shared/contract/methods/search.ts";
import { describeReading } from "../../../shared/domain/search/describe-reading.ts";
import { NO_FIELDS } from "../../../shared/domain/search/fields.ts";
import { occurrences, type TextRange } from "../../../shared/domain/search/ranges.ts";
import { spellingsOf } from "../../../shared/domain/search/spellings.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { Ports } from "../ports.ts";
import type { ServiceContext } from "../service-context.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { inverseFrequency, saturation } from "./bm25.ts";
import { countFacets, countSpeeches } from "./facets.ts";
import { allBlocks, createFilter, type BlockFilter } from "./filters.ts";
import { findExcluded } from "./find-excluded.ts";
import { findInitials } from "./find-initials.ts";
import { findPattern } from "./find-pattern.ts";
import { findAnyPhrase } from "./find-phrase.ts";
import { findSimilar } from "./find-similar.ts";
import { findWords } from "./find-words.ts";
import type { Found } from "./found.ts";
import { createSectionLookup, readHits } from "./hits.ts";
import { planSearch, type Lookup, type Plan } from "./plan.ts";
import { rank } from "./rank.ts";
import { inOneRead } from "./search-queries.ts";
import { createWordSource, readyPattern, type WordSource } from "./word-source.ts";

type Input = ParsedInputOf<(typeof searchMethods)["search.run"]>;

const NOTHING: Found = { mode: "exact", blocks: [], ranges: () => [], score: () => 0, readAtMost: 0 };

/** A phrase in any of its spellings; the same for every block but for its length and the number of occurrences. */
function phraseFound(
  { store, directory }: Sources,
  spellings: readonly string[],
  filter: BlockFilter,
): Found {
  const blocks = filter(findAnyPhrase(store, spellings));
  const weight = inverseFrequency(directory.blocks, blocks.length);
  const ranges = (folded: string): TextRange[] => spellings.flatMap((phrase) => occurrences(folded, phrase));
  return {
    mode: "exact",
    blocks,
    ranges,
    score: (block, folded) =>
      weight * saturation(ranges(folded).length, directory.lengthOf(block) / directory.meanLength),
    readAtMost: 64,
  };
}

function narrowed(store: Store, filter: BlockFilter, words: readonly string[]): BlockFilter {
  const sets = words.map((word) => new Set(findAnyPhrase(store, spellingsOf(fold(word)))));
  return (blocks) => filter(blocks).filter((block) => sets.every((set) => set.has(block)));
}

interface Sources {
  readonly store: Store;
  readonly directory: BlockDirectory;
  readonly words: WordSource;
  readonly signal: CancelSignal;
}

async function lookUp(
  sources: Sources,
  lookup: Lookup,
  filter: BlockFilter,
): Promise<Found & { readonly wordless?: boolean }> {
  const { store, directory, words, signal } = sources;
  switch (lookup.kind) {
    case "phrase":
      return phraseFound(sources, lookup.spellings, filter);
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
      return findInitials(store, directory, lookup.letters, filter, signal);
    case "all":
      return { ...NOTHING, mode: "words", blocks: allBlocks(directory, filter), readAtMost: 0 };
    default:
      return NOTHING;
  }
}

async function find(
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
    from: input.from,
    to: input.to,
    headingsOnly: input.mode === "heading",
  });
  let found: Found & { readonly wordless?: boolean } = NOTHING;
  let kind: Lookup["kind"] = "nothing";
  for (const lookup of lookups) {
    signal.throwIfAborted();
    found = await lookUp(sources, lookup, filter);
    kind = lookup.kind;
    if (found.blocks.length > 0) break;
  }
  const fellBack = kind !== lookups[0]?.kind;
  const wordless = found.wordless === true;
  return { ...found, reading: describeReading({ kind, fellBack, text: input.query, query, wordless }) };
}

/** Searching the library. Only a query that asks for parts of speech waits for a dictionary to load. */
export function createSearchService(
  { store }: Pick<ServiceContext, "store">,
  directoryNow: () => BlockDirectory,
  tagger?: Ports["tagger"],
): { handlers: Handlers<typeof searchMethods> } {
  const words = createWordSource(tagger);
  const sectionOf = createSectionLookup(store);
  async function run(input: Input, signal: CancelSignal): Promise<SearchResult> {
    const start = performance.now();
    const directory = directoryNow();
    const found = await find({ store, directory, words, signal }, input, planSearch(input.query, input.mode));
    const hits = inOneRead(store, () =>
      readHits(store, directory, sectionOf, rank(store, directory, found, input), found.ranges),
    );
    return {
      total: found.blocks.length,
      speeches: countSpeeches(directory, found.blocks),
      reading: found.reading,
      mode: input.mode === "heading" ? "heading" : found.mode,
      hits,
      ...(found.fillers && { fillers: found.fillers }),
      ...(found.moreFillers && { moreFillers: found.moreFillers }),
      ...(input.facets && { facets: countFacets(directory, found.blocks) }),
      elapsedMs: Math.round((performance.now() - start) * 100) / 100,
    };
  }
  return { handlers: { "search.run": (input, { signal }) => run(input, signal) } };
}
