import type { Store } from "../store/open-store.ts";
import { sketchRow } from "./duplicate-queries.ts";
import { asNumbers } from "./number-bytes.ts";
import { SIGNATURE_VERSION, type Signature } from "./signature.ts";
import { estimate } from "./sketch.ts";

const LEAST = 0.3;

/** Whether a text may be a later state of a stored speech rather than another speech. */
export function resembles(store: Store, speechId: number, signature: Signature): boolean {
  const row = sketchRow(store, speechId, SIGNATURE_VERSION);
  return row !== null && estimate(signature.sketch, asNumbers(row.sketch)) >= LEAST;
}
