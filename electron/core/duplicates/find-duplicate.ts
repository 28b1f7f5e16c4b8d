import type { Store } from "../store/open-store.ts";
import { bandTableOf } from "./band-table.ts";
import { blockTexts, sketchRow, type SketchRow } from "./duplicate-queries.ts";
import { asNumbers } from "./number-bytes.ts";
import { numberSet, sharedCount, shinglesOf } from "./shingles.ts";
import { isName, SIGNATURE_VERSION, type Signature } from "./signature.ts";
import { bandsOf, estimate } from "./sketch.ts";

/** Shorter texts have too little to tell a speech by. */
export const LEAST_SHINGLES = 80;
const CANDIDATES = 12;
const VERIFIED = 3;
/** Estimates below are not looked at more closely. */
const LEAST_ESTIMATE = 0.55;
const ALIKE = 0.85;
/** Where one text stands in the other nearly whole, it may make up less of it: rubbish that was not recognised, or a cut end. */
const CONTAINED = 0.96;
const ALIKE_IF_CONTAINED = 0.7;
const IDENTICAL = 0.98;
/** Shares of names and of figures that may have been replaced. */
const REPLACED_NAMES = 0.05;
const REPLACED_FIGURES = 0.1;

export interface Duplicate {
  readonly speechId: number;
  readonly title: string;
  /** Jaccard similarity of the shingles, 0 to 1. */
  readonly similarity: number;
  /** The very same text, perhaps with other rubbish around it: nothing is lost without it. */
  readonly identical: boolean;
}

/** What tells apart speeches whose texts are alike. */
export interface SpeechFacts {
  readonly name: string | null;
  readonly year: number | null;
}

/** Whether so many names or figures of one text were replaced by others that it is another speech after the same pattern. */
function isReplaced(a: Uint32Array, b: Uint32Array, share: number): boolean {
  const shared = sharedCount(a, b);
  const least = Math.min(a.length, b.length);
  return least - shared > Math.floor(share * least);
}

function otherSpeech(a: Uint32Array, b: Uint32Array): boolean {
  const isFigure = (fact: number): boolean => !isName(fact);
  return (
    isReplaced(a.filter(isName), b.filter(isName), REPLACED_NAMES) ||
    isReplaced(a.filter(isFigure), b.filter(isFigure), REPLACED_FIGURES)
  );
}

/** Compares the texts themselves; null where they are different speeches. */
function compare(store: Store, signature: Signature, own: SpeechFacts, row: SketchRow): Duplicate | null {
  if (own.year !== null && row.year !== null && own.year !== row.year) return null;
  const facts = asNumbers(row.facts);
  if (otherSpeech(signature.facts, facts)) return null;
  const shingles = numberSet(signature.runs);
  const others = shinglesOf(blockTexts(store, row.speechId));
  const shared = sharedCount(shingles, others);
  const similarity = shared / Math.max(1, shingles.length + others.length - shared);
  const contained = shared / Math.max(1, Math.min(shingles.length, others.length));
  const isSame = similarity >= ALIKE || (similarity >= ALIKE_IF_CONTAINED && contained >= CONTAINED);
  if (!isSame) return null;
  const sameSpeaker = own.name === null || own.name === row.name;
  const nothingNew = sharedCount(signature.facts, facts) === signature.facts.length;
  const identical = similarity >= IDENTICAL && nothingNew && sameSpeaker;
  return { speechId: row.speechId, title: row.title, similarity, identical };
}

/**
 * The live speech that is the same as the one with this signature, from another site, in another format or with small edits; null
 * when there is none. A text after the same pattern with other names or figures is another speech, and so is one of another year.
 * `except`: the speech itself, when it is stored already. Not to be called inside a transaction that may be rolled back.
 */
export function findDuplicate(
  store: Store,
  signature: Signature,
  own: SpeechFacts,
  except?: number,
): Duplicate | null {
  if (signature.runs.length < LEAST_SHINGLES) return null;
  const rows = bandTableOf(store)
    .speechesSharing(bandsOf(signature.sketch), CANDIDATES)
    .flatMap((speechId) => {
      const row = speechId === except ? null : sketchRow(store, speechId, SIGNATURE_VERSION);
      return row ? [{ row, likeness: estimate(signature.sketch, asNumbers(row.sketch)) }] : [];
    })
    .filter(({ likeness }) => likeness >= LEAST_ESTIMATE)
    .sort((a, b) => b.likeness - a.likeness || a.row.speechId - b.row.speechId);
  const found = rows
    .slice(0, VERIFIED)
    .flatMap(({ row }) => compare(store, signature, own, row) ?? [])
    .sort((a, b) => b.similarity - a.similarity || a.speechId - b.speechId);
  return found[0] ?? null;
}
