import type { Store } from "../store/open-store.ts";
import { deleteBands, groupOf, insertBands, insertSketch, newGroup, setGroup } from "./duplicate-queries.ts";
import { LEAST_SHINGLES } from "./find-duplicate.ts";
import { asBytes } from "./number-bytes.ts";
import { SIGNATURE_VERSION, type Signature } from "./signature.ts";
import { bandsOf } from "./sketch.ts";

/** Stores what later speeches are compared with. Call inside the transaction that stores the speech. */
export function keepSignature(store: Store, speechId: number, signature: Signature): void {
  const { runs, sketch, facts } = signature;
  insertSketch(store, speechId, {
    version: SIGNATURE_VERSION,
    shingles: runs.length,
    sketch: asBytes(sketch),
    facts: asBytes(facts),
  });
  deleteBands(store, speechId);
  if (runs.length >= LEAST_SHINGLES) insertBands(store, speechId, asBytes(bandsOf(sketch)));
}

/** Puts a speech beside the one it is a copy of; null takes it out of its group. */
export function joinGroup(store: Store, speechId: number, sameAs: number | null): void {
  if (sameAs === null) return setGroup(store, speechId, null);
  const group = groupOf(store, sameAs) ?? newGroup(store);
  setGroup(store, sameAs, group);
  setGroup(store, speechId, group);
}
