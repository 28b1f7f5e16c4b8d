import { foldSpeech, LINE } from "../../../shared/domain/completion/symbols.ts";
import type { FoldedDocument } from "../../../shared/domain/completion/text-index.ts";
import { symbolsOf } from "../../../shared/domain/completion/symbols-of.ts";
import type { Gazetteer } from "../../../shared/domain/speech/gazetteer.ts";
import { sourceFacts } from "../drafts/source-facts.ts";
import type { Store } from "../store/open-store.ts";
import { textBlocks, type TextBlock } from "./completion-queries.ts";

/** What stood between a block and the one before it: a heading that runs into its paragraph ends in 。 on the same line. */
function joint(before: TextBlock | undefined, block: TextBlock): string {
  if (before?.type === "heading" && block.type === "paragraph" && before.line === block.line) return "。";
  return String.fromCharCode(LINE);
}

/** A speech as completion reads it; yields after each block, since finding names takes about a millisecond a page. */
export function* readDocument(
  store: Store,
  id: number,
  gazetteer: Gazetteer,
): Generator<undefined, FoldedDocument> {
  const source = sourceFacts(store, id);
  const blanks: number[] = [];
  let text = "";
  let before: TextBlock | undefined;
  for (const block of textBlocks(store, id)) {
    const folded = foldSpeech((block.marker ?? "") + block.text, gazetteer, source);
    text += joint(before, block) + folded.text;
    for (const blank of folded.blanks) blanks.push(blank);
    before = block;
    yield;
  }
  return { id, symbols: symbolsOf(text), blanks: Uint8Array.from(blanks) };
}
