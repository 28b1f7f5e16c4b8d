import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";
import { fold } from "../../../shared/domain/text/fold.ts";
import type { Store } from "../store/open-store.ts";
import type { PlaceFacts } from "../suggest/rank-sections.ts";
import {
  changedTemplates,
  membersOf,
  templateRow,
  type ChangedTemplate,
  type MinedTemplateRow,
} from "./template-queries.ts";

/** A template is suggested for a topic when it holds so much of it. */
const LEAST_SHARE = 0.5;
/** What stands in the text counts so much less than what stands in the heading. */
const IN_TEXT = 1.5;
const SUPPORT = 0.04;
const SAME_OCCASION = 0.08;
const FRESH = 0.06;
const USED = 0.5;
/** A call reads what has changed for so long; the background reads the rest. */
const READ_MS = 10;
const ROWS_AT_ONCE = 50;

/** What is known of a template without its text: about a kilobyte. */
interface Known {
  readonly id: number;
  readonly role: Role;
  readonly occasion: string | null;
  readonly support: number;
  readonly lastYear: number | null;
  /** Pairs of characters, ascending. */
  readonly name: Uint32Array;
  readonly text: Uint32Array;
}

export interface ScoredMined {
  readonly row: MinedTemplateRow;
  readonly score: number;
}

interface MinedWish {
  readonly topic: string;
  readonly role: Role | null;
  readonly place: PlaceFacts;
  /** Texts that are not to be suggested. */
  readonly leftOut?: (text: string) => boolean;
}

function pairsOf(text: string): Uint32Array {
  return Uint32Array.from(
    contentGrams(fold(text)),
    (pair) => pair.charCodeAt(0) * 0x10000 + pair.charCodeAt(1),
  ).sort();
}

function holds(pairs: Uint32Array, pair: number): boolean {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? 0) < pair) low = middle + 1;
    else high = middle;
  }
  return pairs[low] === pair;
}

/** The part of `wanted` that `pairs` hold; 0 where it is less than `least`. */
function share(wanted: Uint32Array, pairs: Uint32Array, least: number): number {
  let missing = wanted.length * (1 - least);
  for (const pair of wanted) {
    if (holds(pairs, pair)) continue;
    missing--;
    if (missing < 0) return 0;
  }
  return (least * wanted.length + missing) / wanted.length;
}

/** Mined templates in memory, by what they say; read from the library bit by bit. */
export class MinedFinder {
  readonly #store: Store;
  readonly #known = new Map<number, Known>();
  #revision = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads for some milliseconds what has changed; false when nothing is left to read. */
  readMore(ms: number): boolean {
    const until = performance.now() + ms;
    for (;;) {
      const changed = changedTemplates(this.#store, this.#revision, ROWS_AT_ONCE);
      for (const row of changed) {
        this.#take(row);
        if (performance.now() >= until) return true;
      }
      if (changed.length < ROWS_AT_ONCE) return false;
    }
  }

  /** The templates that fit a topic and a place, best first, at most `limit`. */
  find({ topic, role, place, leftOut = () => false }: MinedWish, limit: number): ScoredMined[] {
    this.readMore(READ_MS);
    const wanted = pairsOf(topic.trim());
    const taken = this.#takenShares(place.used);
    const scored: { known: Known; score: number }[] = [];
    for (const known of this.#known.values()) {
      if (role !== null && known.role !== role) continue;
      const fit = wanted.length === 0 ? 0 : fitOf(wanted, known);
      if (wanted.length > 0 && fit < LEAST_SHARE) continue;
      scored.push({ known, score: fit + placeScore(known, place) - USED * (taken.get(known.id) ?? 0) });
    }
    scored.sort((a, b) => b.score - a.score || b.known.support - a.known.support || a.known.id - b.known.id);
    const out: ScoredMined[] = [];
    for (const { known, score } of scored) {
      if (out.length >= limit) break;
      const row = templateRow(this.#store, known.id);
      if (row && !leftOut(row.text)) out.push({ row, score });
    }
    return out;
  }

  #take(row: ChangedTemplate): void {
    const { id, role, topic, heading, text, occasion, support, lastYear, revision } = row;
    this.#revision = revision;
    if (support < 2) this.#known.delete(id);
    else {
      const name = pairsOf(`${topic ?? ""}\n${heading}`);
      this.#known.set(id, { id, role, occasion, support, lastYear, name, text: pairsOf(text) });
    }
  }

  /** For templates, the part of their speeches that the draft has taken from already, weighed by how much. */
  #takenShares(used: ReadonlyMap<number, number>): Map<number, number> {
    const shares = new Map<number, number>();
    for (const { template, speech } of membersOf(this.#store, [...used.keys()])) {
      const support = this.#known.get(template)?.support;
      if (support === undefined) continue;
      shares.set(template, (shares.get(template) ?? 0) + (used.get(speech) ?? 0) / support);
    }
    return shares;
  }
}

function fitOf(wanted: Uint32Array, { name, text }: Known): number {
  return Math.max(
    share(wanted, name, LEAST_SHARE),
    share(wanted, text, Math.min(1, LEAST_SHARE * IN_TEXT)) / IN_TEXT,
  );
}

function placeScore({ support, occasion, lastYear }: Known, place: PlaceFacts): number {
  const age = lastYear === null ? 10 : Math.min(10, Math.max(0, place.newestYear - lastYear));
  const same = place.occasion !== null && occasion === place.occasion;
  return SUPPORT * Math.log2(support) + (same ? SAME_OCCASION : 0) + FRESH * (1 - age / 10);
}
