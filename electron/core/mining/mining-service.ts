import { channel } from "node:diagnostics_channel";
import type { Handlers } from "../../../shared/contract/method.ts";
import type { miningMethods } from "../../../shared/contract/methods/mining.ts";
import type { ServiceContext } from "../service-context.ts";
import { listMined, skeletonEvidence } from "./mined-skeletons.ts";
import { frameRows, frameSources } from "./frame-queries.ts";
import { listMinedTemplates, minedTemplateSources } from "./mined-templates.ts";
import type { MinedFinder } from "./mined-finder.ts";
import { createMiner } from "./mining-work.ts";

/** Hears how many milliseconds each step took. */
const steps = channel("andu.mining.step");

const MOST_SOURCES = 200;
/** After the program has opened. */
const START_MS = 1000;
/** Mining waits until an import has been quiet for a while. */
const QUIET_MS = 3000;

export interface MiningService {
  readonly handlers: Handlers<typeof miningMethods>;
  /** Speeches came, went or changed: mines what that touches, once it has been quiet for a while. */
  readonly changed: () => void;
  readonly stop: () => void;
}

/** Mines the library in the background, in pieces small enough that no call has to wait for one. */
export function createMiningService(
  { store, emit, background }: ServiceContext,
  finder: MinedFinder,
): MiningService {
  let mined = false;
  const mine = createMiner(store);
  const step = (ms: number): boolean => {
    const start = performance.now();
    if (mine(ms)) {
      steps.publish(performance.now() - start);
      mined = true;
      return true;
    }
    if (finder.readMore(ms)) return true;
    if (mined) emit("mining.changed", {});
    mined = false;
    return false;
  };
  // What calls wait for (headings, texts for completion) is read first.
  const job = background.job("mining", step, "last");
  if (store.db.readonly) job.stop();
  job.plan(START_MS);
  return {
    handlers: {
      "mining.skeletons": () => listMined(store),
      "mining.templates": (input) => listMinedTemplates(store, input),
      "mining.templateSources": ({ id }) => minedTemplateSources(store, id),
      "mining.frames": (input) => ({ frames: frameRows(store, input) }),
      "mining.frameSources": ({ id }) => ({ sources: frameSources(store, id, MOST_SOURCES) }),
      "mining.evidence": ({ occasion, form }) => ({ speeches: skeletonEvidence(store, occasion, form) }),
    },
    changed: () => job.plan(QUIET_MS),
    stop: job.stop,
  };
}
