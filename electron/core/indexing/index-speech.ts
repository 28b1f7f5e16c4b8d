import { packBlockFacts } from "../../../shared/domain/search/block-facts.ts";
import { quickFold } from "../../../shared/domain/search/quick-fold.ts";
import type { Store } from "../store/open-store.ts";
import {
  blocksOf,
  bumpState,
  deleteSearchSpeech,
  insertSearchSpeech,
  readState,
  writeState,
} from "./index-queries.ts";
import { INDEX_VERSION } from "./index-version.ts";
import { listFullStretches } from "./list-stretch.ts";
import { packText } from "./packed-text.ts";

/** Folded, without the unit that stands between blocks. */
function indexedText(text: string): string {
  const folded = quickFold(text);
  return folded.includes("\0") ? folded.replaceAll("\0", "\uFFFF") : folded;
}

/** The units of all texts, 0 after each. */
function unitsOf(texts: readonly string[], count: number): Uint16Array {
  const units = new Uint16Array(count);
  const bytes = Buffer.from(units.buffer);
  let at = 0;
  for (const text of texts) at += bytes.write(text, at, "utf16le") + 2;
  return units;
}

/** Makes a stored speech findable; what was indexed of it before is replaced. Call inside the transaction that stores it. */
export function indexSpeech(store: Store, speechId: number): void {
  unindexSpeech(store, speechId);
  const blocks = blocksOf(store, speechId);
  const texts = blocks.map((block) => indexedText(block.text));
  const facts = packBlockFacts(
    blocks.map((block, i) => ({
      role: block.role,
      heading: block.type === "heading",
      length: block.text.length,
      folded: texts[i]?.length ?? 0,
    })),
  );
  const units = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const base = readState(store, "end");
  if (readState(store, "version") === 0) writeState(store, "version", INDEX_VERSION);
  bumpState(store, "stamp");
  insertSearchSpeech(store, {
    speechId,
    firstBlock: blocks[0]?.id ?? 0,
    base,
    units,
    facts,
    text: packText(unitsOf(texts, units)),
  });
  writeState(store, "end", base + units);
  listFullStretches(store);
}

/** Takes a speech out of the index; its rows in speeches and blocks may still be there or not. */
export function unindexSpeech(store: Store, speechId: number): void {
  if (deleteSearchSpeech(store, speechId)) bumpState(store, "removals");
}
