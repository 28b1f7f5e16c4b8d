import { Completer } from "../../../shared/domain/completion/completer.ts";
import type { completionMethods } from "../../../shared/contract/methods/completion.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import { meetingFacts } from "../drafts/draft-queries.ts";
import { draftFacts } from "../drafts/source-facts.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import type { ServiceContext } from "../service-context.ts";
import { readProfile } from "../settings/settings-service.ts";
import { LibraryTexts, PIECE_SIZES } from "./library-texts.ts";

const QUIET_MS = 4000;
const SPACE = /[^\S\n]/gu;

export interface CompletionService {
  readonly handlers: Handlers<typeof completionMethods>;
  /** The library has changed: takes it in once it has been quiet for a while. */
  readonly changed: () => void;
  readonly stop: () => void;
}

/**
 * Completion from the library and the draft. Nothing is loaded before the first call; then the library is read in slices of a
 * few milliseconds, newest speeches first, and what is ready is used at once.
 */
export function createCompletionService({
  store,
  ports,
  background,
}: Pick<ServiceContext, "store" | "ports" | "background">): CompletionService {
  const texts = new LibraryTexts(store, loadGazetteer, PIECE_SIZES);
  let completer: Completer | undefined;
  let work: Generator<boolean, void> | undefined;
  let complete = false;
  /** The library has changed since the work under way, or the last one, began. */
  let stale = false;

  /** Reads for some milliseconds; true when there is more to read. */
  function read(ms: number): boolean {
    const start = performance.now();
    if (!work) stale = false;
    work ??= texts.update();
    while (performance.now() - start < ms) {
      const step = work.next();
      if (step.value === true || step.done) completer?.setIndexes(texts.pieces);
      if (!step.done) continue;
      work = undefined;
      complete = !stale;
      return false;
    }
    return true;
  }
  const job = background.job("reading for completion", (ms) => {
    try {
      if (read(ms)) return true;
    } catch (error) {
      work = undefined;
      throw error;
    }
    if (stale) job.plan(QUIET_MS);
    return false;
  });
  function begin(): Completer {
    job.plan(0);
    return new Completer(loadGazetteer());
  }
  return {
    handlers: {
      "complete.next": ({ before, draft }) => {
        completer ??= begin();
        completer.follow(before.replaceAll(SPACE, ""));
        const said = draft === undefined ? undefined : meetingFacts(store, draft);
        const facts = draftFacts(readProfile(store), ports.clock.now(), said);
        return { candidates: completer.propose(facts), complete };
      },
    },
    changed() {
      if (!completer) return;
      complete = false;
      stale = true;
      if (!work) job.plan(QUIET_MS);
    },
    stop: job.stop,
  };
}
