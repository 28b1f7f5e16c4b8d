import type { CancelSignal, Handlers } from "../../../shared/contract/method.ts";
import type { SearchResult, searchMethods } from "../../../shared/contract/methods/search.ts";
import type { Ports } from "../ports.ts";
import type { ServiceContext } from "../service-context.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { countFacets, countLengths, countSpeeches } from "./facets.ts";
import { findMatches, type Input, type Sources } from "./find-matches.ts";
import type { Found } from "./found.ts";
import { byFrequency, rankGroups } from "./groups.ts";
import { createSectionLookup, readHits, type SectionLookup } from "./hits.ts";
import { countShapes, createShapeSource } from "./keep-shapes.ts";
import { planSearch } from "./plan.ts";
import { rank } from "./rank.ts";
import { MOST_LOOKED } from "./sentences.ts";
import { createWordSource } from "./word-source.ts";

type Listed = Pick<SearchResult, "hits" | "groups" | "looked">;

/** The page of hits or groups asked for. */
async function list(sources: Sources, sectionOf: SectionLookup, found: Found, input: Input): Promise<Listed> {
  const { store, directory, signal } = sources;
  const { group, sort } = input;
  const looked = found.blocks.length > MOST_LOOKED ? { looked: MOST_LOOKED } : {};
  const read = (of: Parameters<typeof readHits>[3]): Listed["hits"] =>
    store.reading(() => readHits(store, directory, sectionOf, of, found.ranges));
  if (group !== "none") {
    const { hits, groups } = await rankGroups(store, directory, found, { ...input, group }, signal);
    return { hits: read(hits), groups, ...(group === "sentence" && looked) };
  }
  if (sort !== "frequency") return { hits: read(rank(store, directory, found, { ...input, sort })) };
  const counted = await byFrequency(store, directory, found, signal);
  return { hits: read(rank(store, directory, counted, { ...input, sort: "relevance" })), ...looked };
}

/** Counts over everything that matches; of headings also their lengths and shapes. */
async function facets(sources: Sources, found: Found, input: Input): Promise<SearchResult["facets"]> {
  const { store, directory, signal } = sources;
  const counts = countFacets(directory, found.blocks);
  if (input.mode !== "heading") return counts;
  const lengths = countLengths(directory, found.blocks);
  const shapeOf = input.shapes ? await sources.shapes() : null;
  if (shapeOf === null) return { ...counts, lengths };
  return { ...counts, lengths, shapes: await countShapes(store, found.blocks, shapeOf, signal) };
}

/** Searching the library. Only a query that asks for parts of speech waits for a dictionary to load. */
export function createSearchService(
  { store }: Pick<ServiceContext, "store">,
  directoryNow: () => BlockDirectory,
  tagger?: Ports["tagger"],
): { handlers: Handlers<typeof searchMethods> } {
  const words = createWordSource(tagger);
  const shapes = createShapeSource(words);
  const sectionOf = createSectionLookup(store);
  async function run(input: Input, signal: CancelSignal): Promise<SearchResult> {
    const start = performance.now();
    const directory = directoryNow();
    const sources: Sources = { store, directory, words, shapes, signal };
    const found = await findMatches(sources, input, planSearch(input.query, input.mode));
    const listed = await list(sources, sectionOf, found, input);
    return {
      total: found.blocks.length,
      speeches: countSpeeches(directory, found.blocks),
      reading: found.reading,
      mode: input.mode === "heading" ? "heading" : found.mode,
      ...listed,
      ...(found.fillers && { fillers: found.fillers }),
      ...(found.moreFillers && { moreFillers: found.moreFillers }),
      ...(input.facets && { facets: await facets(sources, found, input) }),
      elapsedMs: Math.round((performance.now() - start) * 100) / 100,
    };
  }
  return { handlers: { "search.run": (input, { signal }) => run(input, signal) } };
}
