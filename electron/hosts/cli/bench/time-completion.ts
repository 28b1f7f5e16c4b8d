import { Completer } from "../../../../shared/domain/completion/completer.ts";
import { LibraryTexts, PIECE_SIZES } from "../../../core/completion/library-texts.ts";
import { loadGazetteer } from "../../../core/importing/gazetteer.ts";
import type { Store } from "../../../core/store/open-store.ts";
import { phrases } from "./queries.ts";
import { asked, timeQueries, type Timing } from "./timing.ts";

const CONTEXT = 8;
const WARM_UP = 10;

export interface CompletionReport {
  readonly seconds: number;
  /** The longest that any call would have had to wait for the building. */
  readonly longestStepMs: number;
  readonly bytes: number;
  readonly pieces: number;
}

/** Makes the library ready for completion and asks for what follows phrases of it; a hit is a proposal. */
export async function timeCompletion(
  store: Store,
  count: number,
): Promise<{ readonly report: CompletionReport; readonly timing: Timing }> {
  const texts = new LibraryTexts(store, loadGazetteer, PIECE_SIZES);
  loadGazetteer();
  const start = performance.now();
  let longestStepMs = 0;
  let before = start;
  const steps = texts.update();
  while (!steps.next().done) {
    const now = performance.now();
    longestStepMs = Math.max(longestStepMs, now - before);
    before = now;
  }
  const report = {
    seconds: (performance.now() - start) / 1000,
    longestStepMs,
    bytes: texts.bytes,
    pieces: texts.pieces.length,
  };
  const completer = new Completer(loadGazetteer());
  completer.setIndexes(texts.pieces);
  const drawn = phrases(store, CONTEXT, count + WARM_UP);
  const timing = await timeQueries(asked(`补全 ${CONTEXT} 字后`, drawn, count), async (phrase) => {
    completer.follow(phrase);
    return completer.propose().length;
  });
  return { report, timing };
}
