import { throttle } from "../importing/throttle.ts";
import { READER_VERSION } from "../library/reader-version.ts";
import { countLiveSpeeches } from "../library/stats-queries.ts";
import type { ServiceContext } from "../service-context.ts";
import { keepSignature } from "../duplicates/keep-signature.ts";
import { signatureOf } from "../duplicates/signature.ts";
import { allLessons, nextToSpread, setSpread } from "./correction-queries.ts";
import { countLearners } from "./lesson-queries.ts";
import { setReader, staleSpeech } from "./source-queries.ts";
import type { ReadSource } from "./source-reader.ts";
import { createSpread } from "./spread.ts";
import { writeAgain } from "./write-again.ts";

const START_MS = 1500;
const CHANGED_MS = 1000;

export interface RereadingService {
  /** There may be something to do. */
  readonly wake: () => void;
  /** Resolves when nothing is written any more; the rest is done at the next start. */
  readonly stop: () => Promise<void>;
}

/**
 * Reads speeches again in the background, one after the other with rests between: those that an older reader read, and those that learn
 * from a correction. What it has to do stands in the library, so that it goes on after the program's end.
 */
export function createRereadingService(
  { store, ports, emit, background }: ServiceContext,
  readSource: (id: number) => Promise<ReadSource>,
): RereadingService {
  const changed = throttle(CHANGED_MS, () => emit("library.changed", { speeches: countLiveSpeeches(store) }));
  const breathe = background.breather();
  let timer: NodeJS.Timeout | undefined;
  let stopped = store.db.readonly;
  let working: Promise<void> | null = null;
  let woken = false;
  let dirty = false;
  let spread: { readonly id: number; readonly step: () => boolean; done: boolean } | null = null;

  async function readAgain(id: number): Promise<void> {
    try {
      const source = await readSource(id);
      if (stopped) return;
      store.transaction(() => {
        writeAgain(store, source);
        keepSignature(store, id, signatureOf(source.speech));
      });
      dirty = true;
      changed.soon();
    } catch (error) {
      ports.logger.error(`speech ${id} could not be read again; it stays as it was`, error);
      setReader(store, id, READER_VERSION);
    }
  }

  /** Tells of a correction once all that learn from it are read again. */
  function finishSpread(id: number): void {
    setSpread(store, id);
    const lesson = allLessons(store).find((one) => one.id === id);
    const speeches = countLearners(store, id);
    if (lesson && speeches > 0) emit("corrections.spread", { correction: id, role: lesson.role, speeches });
  }

  /** One bounded piece of work; false when there is none. */
  async function step(): Promise<boolean> {
    if (spread && !spread.done) {
      const { step: look } = spread;
      spread.done = !store.transaction(look);
      return true;
    }
    const stale = staleSpeech(store, READER_VERSION);
    if (stale !== null) {
      await readAgain(stale);
      return true;
    }
    if (spread) {
      finishSpread(spread.id);
      spread = null;
    }
    const next = nextToSpread(store);
    if (next !== null) spread = { id: next, step: createSpread(store, next), done: false };
    return next !== null;
  }

  async function work(): Promise<void> {
    try {
      await breathe();
      if (stopped) return;
      woken = false;
      if ((await step()) || woken) return plan(0);
      if (dirty) changed.now();
      dirty = false;
    } catch (error) {
      spread = null;
      ports.logger.error("reading again in the background failed", error);
    }
  }

  function plan(ms: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      working = work().finally(() => (working = null));
    }, ms).unref();
  }

  plan(START_MS);
  return {
    wake() {
      woken = true;
      if (!working) plan(0);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}
