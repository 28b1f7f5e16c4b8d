import type { Store } from "../store/open-store.ts";
import { findFrames } from "./find-frames.ts";
import { findUnits, releaseUnits } from "./find-units.ts";
import { mergeTemplate } from "./merge-template.ts";
import { staleTemplates } from "./template-queries.ts";
import { blocksOfSpeech, forgetMined, putMinedSpeech, removedMined, speechesToMine } from "./unit-queries.ts";

/** Grows when sections or frames are mined in another way: every speech is then looked through again. */
const SECTIONS_VERSION = 1;
const MOST_A_STEP = 20;

function forget(store: Store, id: number): void {
  releaseUnits(store, id);
  forgetMined(store, id);
}

function mineSpeech(store: Store, id: number): void {
  forgetMined(store, id);
  const blocks = blocksOfSpeech(store, id);
  findUnits(store, id, blocks);
  findFrames(store, id, blocks);
  putMinedSpeech(store, id, SECTIONS_VERSION);
}

/** Does as much as fits into `ms`, but at least one; false when there was none. */
function some(ids: readonly number[], ms: number, work: (id: number) => void): boolean {
  const until = performance.now() + ms;
  for (const id of ids) {
    work(id);
    if (performance.now() >= until) break;
  }
  return ids.length > 0;
}

/**
 * Does some `ms` of mining sections and frames, in a transaction of its own: forgets speeches that were removed, looks through those that
 * are new, or puts templates together whose members changed. False when nothing is left to do.
 */
export function mineSectionsNext(store: Store, ms: number): boolean {
  return store.transaction(
    () =>
      some(removedMined(store, MOST_A_STEP), ms, (id) => forget(store, id)) ||
      some(speechesToMine(store, SECTIONS_VERSION, MOST_A_STEP), ms, (id) => mineSpeech(store, id)) ||
      some(staleTemplates(store, MOST_A_STEP), ms, (id) => mergeTemplate(store, id)),
  );
}
