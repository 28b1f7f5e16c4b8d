import type { ServiceContext } from "../service-context.ts";
import type { Store } from "../store/open-store.ts";
import { blockTexts, unsketchedSpeeches } from "./duplicate-queries.ts";
import { keepSignature } from "./keep-signature.ts";
import { SIGNATURE_VERSION, signatureOf } from "./signature.ts";

const REST_MS = 20;

/** Makes the signature of one speech that has none of this version; false when every speech has one. */
export function sketchNext(store: Store): boolean {
  const [id] = unsketchedSpeeches(store, SIGNATURE_VERSION, 1);
  if (id === undefined) return false;
  const signature = signatureOf({ blocks: blockTexts(store, id).map((text) => ({ text })) });
  store.transaction(() => keepSignature(store, id, signature));
  return true;
}

/** Brings the signatures of an older library up to date in the background, one speech at a time. */
export function createSketchingService({ store, ports }: ServiceContext): { readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = store.db.readonly;
  function plan(ms: number): void {
    if (!stopped) timer = setTimeout(work, ms).unref();
  }
  function work(): void {
    try {
      if (!stopped && sketchNext(store)) plan(REST_MS);
    } catch (error) {
      ports.logger.error("sketching in the background failed", error);
    }
  }
  plan(1000);
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
