import type { Gazetteer } from "../speech/gazetteer.ts";
import { runsText } from "../drafts/document-text.ts";
import type { DraftFacts } from "../drafts/known-values.ts";
import type { Run } from "../drafts/runs.ts";
import { blanksOf } from "./blank-votes.ts";
import { choose, worth } from "./choose.ts";
import { Cohesion } from "./cohesion.ts";
import { learntConfidence } from "./confidence.ts";
import { continuationsOf, mayBeOffered, type Continuation } from "./continuations.ts";
import { DraftMemory } from "./draft-memory.ts";
import { ownLength } from "./foreign-names.ts";
import { gatherEvidence, type Evidence, type Shelf } from "./evidence.ts";
import { mixed, type Candidate, type RankedCandidate } from "./mixed.ts";
import { Nearness } from "./nearness.ts";
import { symbolsOf } from "./symbols-of.ts";
import { slotRuns } from "./slot-runs.ts";
import { foldForCompletion } from "./symbols.ts";
import { findRange, sizeOf, type TextIndex } from "./text-index.ts";

/** So much of the draft's end is compared. */
const CONTEXT = 60;
const MOST = 3;
const MOST_OPEN = 2;
/** Fewer speeches than this are no evidence for a form that holds slots. */
const LEAST_SPEECHES = 3;

/** Proposes what comes next in one draft, from the indexes it is given and from the draft itself. */
export class Completer {
  readonly #gazetteer: Gazetteer | undefined;
  readonly #draft = new DraftMemory();
  #shelves: Shelf[] = [];
  #cohesion = new Cohesion([]);

  constructor(gazetteer?: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** Takes these indexes in place of those before; what is removed of each is read at every proposal. */
  setIndexes(indexes: readonly { readonly index: TextIndex; readonly removed: ReadonlySet<number> }[]): void {
    this.#shelves = indexes.map(({ index, removed }) => {
      const known = this.#shelves.find((shelf) => shelf.index === index);
      if (known) return { ...known, removed };
      const nearness = new Nearness(index);
      nearness.follow(this.#draft.symbols, 0, this.#draft.text.length);
      return { index, nearness, removed };
    });
    this.#cohesion = new Cohesion(indexes.map(({ index }) => index));
  }

  /** Takes the text before the caret (white space but for line breaks left out), or at least its last 30 characters. */
  follow(context: string): void {
    const from = this.#draft.follow(context);
    for (const { nearness } of this.#shelves) {
      if (from === 0) nearness.forget();
      nearness.follow(this.#draft.symbols, from, this.#draft.text.length);
    }
  }

  /** What library and draft say about what follows; `without` passes over the document of that id. */
  evidence(without?: number): Evidence {
    const context = foldForCompletion(this.#draft.text.slice(-CONTEXT), this.#gazetteer);
    return gatherEvidence(this.#shelves, this.#draft, symbolsOf(context), without);
  }

  /**
   * At most three candidates, the one that saves the most keystrokes first; none names what only the library names. Offered only from
   * the second character on. `facts` are those of the draft: they fill slots.
   */
  propose(facts: DraftFacts | null = null, confidence: Float64Array = learntConfidence): Candidate[] {
    if (this.#draft.text.length < 2) return [];
    const evidence = this.evidence();
    const all = continuationsOf(evidence, confidence, this.#cohesion);
    const plain = this.#plain(all.filter(({ blanks }) => blanks === 0));
    const open = this.#open(evidence, all.filter(mayBeOffered), facts);
    return mixed(plain, open, MOST);
  }

  /** Continuations without slots that name nothing of the library's own. */
  #plain(continuations: readonly Continuation[]): RankedCandidate[] {
    let left = continuations;
    for (;;) {
      const chosen = choose(left, MOST);
      const foreign = chosen.flatMap(({ text }) => {
        const own = ownLength(this.#draft.text, text, this.#gazetteer);
        return own < text.length ? [text.slice(0, own + 1)] : [];
      });
      if (foreign.length === 0)
        return chosen.map((continuation) =>
          this.#ranked(continuation, [{ type: "text", text: continuation.text }]),
        );
      left = left.filter(({ text }) => !foreign.some((name) => text.startsWith(name)));
    }
  }

  /** Continuations with slots that several speeches agree in. */
  #open(
    evidence: Evidence,
    continuations: readonly Continuation[],
    facts: DraftFacts | null,
  ): RankedCandidate[] {
    const place = { draft: this.#draft.text, facts, gazetteer: this.#gazetteer };
    return choose(continuations, MOST_OPEN).flatMap((continuation) => {
      const blanks = blanksOf(evidence, this.#shelves, continuation.text, LEAST_SPEECHES);
      const runs = blanks && slotRuns(continuation.text, blanks, place);
      return runs ? [this.#ranked(continuation, runs)] : [];
    });
  }

  #ranked(continuation: Continuation, runs: Run[]): RankedCandidate {
    const candidate = { text: runsText(runs), count: this.#count(continuation.text), runs };
    return { candidate, gain: continuation.probability * worth(continuation) };
  }

  #count(text: string): number {
    const symbols = symbolsOf(text);
    return this.#shelves.reduce(
      (sum, { index }) => sum + sizeOf(findRange(index, symbols, 0, symbols.length)),
      0,
    );
  }
}
