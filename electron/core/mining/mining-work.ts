import type { Pieces } from "../../../shared/domain/mining/pieces.ts";
import type { Store } from "../store/open-store.ts";
import { mineForms } from "./form-work.ts";
import { mineSections } from "./section-work.ts";

/** All that is to be mined of the library as it stands; pauses at least once where there is anything. */
function* mineAll(store: Store): Pieces<void> {
  yield* mineForms(store);
  yield* mineSections(store);
}

/** Mines for about so many milliseconds, in a transaction of its own. False when nothing was left to do. */
export type MineSome = (ms: number) => boolean;

/** Mines a library bit by bit: forms of speeches first, then sections and frames. */
export function createMiner(store: Store): MineSome {
  let round: Pieces<void> | null = null;
  return (ms) => {
    const until = performance.now() + ms;
    const resumed = round !== null;
    let work = round ?? mineAll(store);
    round = null;
    return store.derivedTransaction(() => {
      for (let first = true; ; first = false) {
        if (work.next(first && resumed).done) return resumed || !first;
        if (performance.now() < until) continue;
        round = work;
        return true;
      }
    });
  };
}

/** Does at once all that the background job would do; for the command line, benches and tests. */
export function finishMining(store: Store): void {
  const mine = createMiner(store);
  while (mine(50));
}
