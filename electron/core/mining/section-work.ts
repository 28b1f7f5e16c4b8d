import type { Pieces } from "../../../shared/domain/mining/pieces.ts";
import type { Store } from "../store/open-store.ts";
import { BandBuffer } from "./band-buffer.ts";
import { findFrames } from "./find-frames.ts";
import { findUnits, releaseUnits } from "./find-units.ts";
import { mergeTemplate } from "./merge-template.ts";
import { outlineOf } from "./mining-queries.ts";
import { staleTemplates } from "./template-queries.ts";
import { blocksOfSpeech, forgetMined, putMinedSpeech, removedMined, speechesToMine } from "./unit-queries.ts";

/** Grows when sections or frames are mined in another way: every speech is then looked through again. */
const SECTIONS_VERSION = 2;
/** Marks a speech that is being looked through: were the program to end, all of it is done again. */
const BEGUN = 0;
const AT_ONCE = 500;

/** True when the speech was looked through; it counts as done once the bands are stored. */
function* mineSpeech(store: Store, bands: BandBuffer, id: number): Pieces<boolean> {
  forgetMined(store, id);
  putMinedSpeech(store, id, BEGUN);
  const blocks = blocksOfSpeech(store, id);
  for (const work of [findUnits(store, bands, id, blocks), findFrames(store, id, blocks)]) {
    while (!work.next().done) {
      const paused = yield;
      // Its outline went with its text; it is looked through when it has one again.
      if (paused && outlineOf(store, id) === undefined) {
        forgetMined(store, id);
        return false;
      }
    }
  }
  return true;
}

/** Looks through the speeches that are new; some at a time are marked as done. */
function* mineSpeeches(store: Store): Pieces<void> {
  const bands = new BandBuffer(store);
  const done: number[] = [];
  function* finish(): Generator<undefined, void> {
    yield* bands.flush();
    for (const id of done.splice(0))
      if (outlineOf(store, id) !== undefined) putMinedSpeech(store, id, SECTIONS_VERSION);
    yield;
  }
  for (const id of speechesToMine(store, SECTIONS_VERSION)) {
    if (outlineOf(store, id) === undefined) continue;
    if (yield* mineSpeech(store, bands, id)) done.push(id);
    yield;
    if (bands.isFull) yield* finish();
  }
  if (done.length > 0) yield* finish();
}

/** Forgets speeches that were removed, looks through those that are new, and puts templates together whose members changed. */
export function* mineSections(store: Store): Pieces<void> {
  for (const id of removedMined(store)) {
    releaseUnits(store, id);
    forgetMined(store, id);
    yield;
  }
  yield* mineSpeeches(store);
  for (;;) {
    const stale = staleTemplates(store, AT_ONCE);
    if (stale.length === 0) return;
    for (const id of stale) {
      yield* mergeTemplate(store, id);
      yield;
    }
  }
}
