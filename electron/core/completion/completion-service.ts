import { Completer } from "../../../shared/domain/completion/completer.ts";
import type { completionMethods } from "../../../shared/contract/methods/completion.ts";
import type { Handlers } from "../../../shared/contract/method.ts";
import { loadGazetteer } from "../importing/gazetteer.ts";
import type { ServiceContext } from "../service-context.ts";
import { LibraryTexts, PIECE_SIZES } from "./library-texts.ts";

const SLICE_MS = 6;
const REST_MS = 8;
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
}: Pick<ServiceContext, "store" | "ports">): CompletionService {
  const texts = new LibraryTexts(store, loadGazetteer, PIECE_SIZES);
  let completer: Completer | undefined;
  let work: Generator<boolean, void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let complete = false;
  /** The library has changed since the work under way, or the last one, began. */
  let stale = false;
  let stopped = false;

  function slice(): void {
    const start = performance.now();
    try {
      if (!work) stale = false;
      work ??= texts.update();
      while (performance.now() - start < SLICE_MS) {
        const step = work.next();
        if (step.value === true || step.done) completer?.setIndexes(texts.pieces);
        if (!step.done) continue;
        work = undefined;
        complete = !stale;
        if (stale) plan(QUIET_MS);
        return;
      }
      plan(REST_MS);
    } catch (error) {
      work = undefined;
      ports.logger.error("reading the library for completion failed", error);
    }
  }
  function plan(ms: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(slice, ms).unref();
  }
  function begin(): Completer {
    plan(0);
    return new Completer(loadGazetteer());
  }
  return {
    handlers: {
      "complete.next": ({ before }) => {
        completer ??= begin();
        completer.follow(before.replaceAll(SPACE, ""));
        return { candidates: completer.propose(), complete };
      },
    },
    changed() {
      if (!completer) return;
      complete = false;
      stale = true;
      if (!work) plan(QUIET_MS);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
