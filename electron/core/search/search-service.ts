import type { CancelSignal, Handlers, ParsedInputOf } from "../../../shared/contract/method.ts";
import type { SearchResult, searchMethods } from "../../../shared/contract/methods/search.ts";
import { describeReading } from "../../../shared/domain/search/describe-reading.ts";
import { hasFields } from "../../../shared/domain/search/query.ts";
import { occurrences } from "../../../shared/domain/search/ranges.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { ServiceContext } from "../service-context.ts";
import type { Store } from "../store/open-store.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { inverseFrequency, saturation } from "./bm25.ts";
import { countFacets, countSpeeches } from "./facets.ts";
import { allBlocks, createFilter, type BlockFilter } from "./filters.ts";
import { findInitials } from "./find-initials.ts";
import { findPattern } from "./find-pattern.ts";
import { findPhrase } from "./find-phrase.ts";
import { findSimilar } from "./find-similar.ts";
import { findWords } from "./find-words.ts";
import type { Found } from "./found.ts";
import { createSectionLookup, readHits } from "./hits.ts";
import { planSearch, type Lookup, type Plan } from "./plan.ts";
import { rank } from "./rank.ts";
import { inOneRead } from "./search-queries.ts";

type Input = ParsedInputOf<(typeof searchMethods)["search.run"]>;

const MOST_EXCLUDED = 8;

const NOTHING: Found = { mode: "exact", blocks: [], ranges: () => [], score: () => 0, readAtMost: 0 };

/** A phrase as found; the same for every block but for its length and the number of occurrences. */
function phraseFound(store: Store, directory: BlockDirectory, text: string, filter: BlockFilter): Found {
  const phrase = fold(text);
  const blocks = filter(findPhrase(store, phrase));
  const weight = inverseFrequency(directory.blocks, blocks.length);
  return {
    mode: "exact",
    blocks,
    ranges: (folded) => occurrences(folded, phrase),
    score: (block, folded) =>
      weight *
      saturation(occurrences(folded, phrase).length, directory.lengthOf(block) / directory.meanLength),
    readAtMost: 64,
  };
}

function narrowed(store: Store, filter: BlockFilter, words: readonly string[]): BlockFilter {
  const sets = words.map((word) => new Set(findPhrase(store, fold(word))));
  return (blocks) => filter(blocks).filter((block) => sets.every((set) => set.has(block)));
}

async function lookUp(
  store: Store,
  directory: BlockDirectory,
  lookup: Lookup,
  filter: BlockFilter,
  signal: CancelSignal,
): Promise<Found> {
  switch (lookup.kind) {
    case "phrase":
      return phraseFound(store, directory, lookup.text, filter);
    case "pattern":
      return findPattern(store, directory, lookup.pattern, narrowed(store, filter, lookup.words), signal);
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
  store: Store,
  directory: BlockDirectory,
  input: Input,
  plan: Plan,
  signal: CancelSignal,
): Promise<Found & { readonly reading: string }> {
  const filter = createFilter(store, directory, {
    fields: plan.query !== null && hasFields(plan.query) ? plan.query.fields : null,
    excluded: plan.query?.excluded.slice(0, MOST_EXCLUDED).map((term) => fold(term.text)) ?? [],
    roles: input.roles,
    occasions: input.occasions,
    from: input.from,
    to: input.to,
    headingsOnly: input.mode === "heading",
  });
  let found = NOTHING;
  let kind: Lookup["kind"] = "nothing";
  for (const lookup of plan.lookups) {
    signal.throwIfAborted();
    found = await lookUp(store, directory, lookup, filter, signal);
    kind = lookup.kind;
    if (found.blocks.length > 0) break;
  }
  const fellBack = kind !== plan.lookups[0]?.kind;
  return { ...found, reading: describeReading({ kind, fellBack, text: input.query, query: plan.query }) };
}

/** Searching the library. Nothing here waits for a dictionary to load. */
export function createSearchService(
  { store }: Pick<ServiceContext, "store">,
  directoryNow: () => BlockDirectory,
): { handlers: Handlers<typeof searchMethods> } {
  const sectionOf = createSectionLookup(store);
  async function run(input: Input, signal: CancelSignal): Promise<SearchResult> {
    const start = performance.now();
    const directory = directoryNow();
    const found = await find(store, directory, input, planSearch(input.query, input.mode), signal);
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
      ...(input.facets && { facets: countFacets(directory, found.blocks) }),
      elapsedMs: Math.round((performance.now() - start) * 100) / 100,
    };
  }
  return { handlers: { "search.run": (input, { signal }) => run(input, signal) } };
}
