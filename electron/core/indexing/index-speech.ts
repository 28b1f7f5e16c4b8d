import { BYTES_A_BLOCK, packBlockFacts } from "../../../shared/domain/search/block-facts.ts";
import { gramsOf } from "../../../shared/domain/search/grams.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import type { Store } from "../store/open-store.ts";
import {
  blocksOf,
  bumpState,
  deleteGrams,
  deleteSearchSpeech,
  indexedRange,
  insertGrams,
  insertSearchSpeech,
  readState,
  writeState,
} from "./index-queries.ts";
import { INDEX_VERSION } from "./index-version.ts";

/** Makes a stored speech findable; what was indexed of it before is replaced. Call inside the transaction that stores it. */
export function indexSpeech(store: Store, speechId: number): void {
  unindexSpeech(store, speechId);
  const blocks = blocksOf(store, speechId);
  for (const block of blocks) insertGrams(store, block.id, gramsOf(quickFold(block.text)));
  const facts = packBlockFacts(
    blocks.map((block) => ({
      role: block.role,
      heading: block.type === "heading",
      length: block.text.length,
    })),
  );
  if (readState(store, "version") === 0) writeState(store, "version", INDEX_VERSION);
  bumpState(store, "stamp");
  insertSearchSpeech(store, speechId, blocks[0]?.id ?? 0, facts);
}

/** Takes a speech out of the index; its rows in speeches and blocks may still be there or not. */
export function unindexSpeech(store: Store, speechId: number): void {
  const range = indexedRange(store, speechId, BYTES_A_BLOCK);
  if (range === null) return;
  for (let id = range[0]; id < range[1]; id++) deleteGrams(store, id);
  deleteSearchSpeech(store, speechId);
  bumpState(store, "removals");
}
