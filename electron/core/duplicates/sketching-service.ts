import type { ServiceContext } from "../service-context.ts";
import type { Store } from "../store/open-store.ts";
import { blockTexts, unsketchedSpeeches } from "./duplicate-queries.ts";
import { keepSignature } from "./keep-signature.ts";
import { SIGNATURE_VERSION, signatureOf } from "./signature.ts";

/** After the program has opened. */
const START_MS = 1000;

/** Makes the signature of one speech that has none of this version; false when every speech has one. */
export function sketchNext(store: Store): boolean {
  const [id] = unsketchedSpeeches(store, SIGNATURE_VERSION, 1);
  if (id === undefined) return false;
  const signature = signatureOf({ blocks: blockTexts(store, id).map((text) => ({ text })) });
  store.transaction(() => keepSignature(store, id, signature));
  return true;
}

/** Brings the signatures of an older library up to date in the background, one speech at a time. */
export function createSketchingService({ store, background }: Pick<ServiceContext, "store" | "background">): {
  readonly stop: () => void;
} {
  const job = background.job("sketching", () => sketchNext(store));
  if (store.db.readonly) job.stop();
  job.plan(START_MS);
  return { stop: job.stop };
}
