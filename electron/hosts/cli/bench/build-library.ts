import { createHash } from "node:crypto";
import { parseSpeech } from "../../../../shared/domain/speech/parse-speech.ts";
import { finishIndexing } from "../../../core/indexing/index-work.ts";
import { insertSpeech } from "../../../core/library/insert-speech.ts";
import type { Store } from "../../../core/store/open-store.ts";
import { createRandom } from "./random.ts";
import type { SentencePool } from "./sentence-pool.ts";
import { makeSpeech } from "./speech-maker.ts";

export interface BuildTimes {
  readonly parseSeconds: number;
  /** Writing rows and index, speech by speech, as an import does. */
  readonly storeSeconds: number;
  readonly mergeSeconds: number;
}

/** An empty library on its way to `speeches` made-up ones, read and stored one by one. */
export class LibraryFiller {
  readonly #store: Store;
  readonly #pool: SentencePool;
  readonly #speeches: number;
  readonly #make: typeof makeSpeech;
  readonly #random = createRandom(20_261_122);
  #done = 0;
  #parseMs = 0;
  #storeMs = 0;

  constructor(store: Store, pool: SentencePool, speeches: number, make = makeSpeech) {
    this.#store = store;
    this.#pool = pool;
    this.#speeches = speeches;
    this.#make = make;
  }

  /** Adds speeches until `share` (0 to 1) of them are there. */
  fillTo(share: number): void {
    const wanted = Math.round(share * this.#speeches);
    while (this.#done < wanted) this.#add();
  }

  #add(): void {
    const number = ++this.#done;
    const text = this.#make(this.#pool, this.#random, number);
    const bytes = Buffer.from(text);
    const fileName = `${number}.txt`;
    const started = performance.now();
    const speech = parseSpeech(text, { fileName });
    const parsed = performance.now();
    insertSpeech(this.#store, {
      speech,
      origin: "user",
      fileName,
      format: "txt",
      encoding: "utf-8",
      hash: createHash("sha256").update(bytes).digest("hex"),
      bytes,
      importedAt: number,
    });
    this.#parseMs += parsed - started;
    this.#storeMs += performance.now() - parsed;
  }

  /** Merges the index; tells what the whole has taken. */
  finish(): BuildTimes {
    const started = performance.now();
    finishIndexing(this.#store);
    return {
      parseSeconds: this.#parseMs / 1000,
      storeSeconds: this.#storeMs / 1000,
      mergeSeconds: (performance.now() - started) / 1000,
    };
  }
}

const SHARES = 400;

/**
 * Fills libraries of several sizes in turns, so that all are half full at the same time and what else the machine does falls on all of them
 * alike; tells how far they are on stderr.
 */
export function fillSideBySide(fillers: readonly LibraryFiller[]): BuildTimes[] {
  const tell = (line: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001b[K`);
  };
  for (let share = 1; share <= SHARES; share++) {
    for (const filler of fillers) filler.fillTo(share / SHARES);
    tell(`正在建库 ${Math.floor((100 * share) / SHARES)}%`);
  }
  tell("");
  return fillers.map((filler) => filler.finish());
}

/** Fills an empty library with made-up speeches. */
export function buildLibrary(
  store: Store,
  pool: SentencePool,
  speeches: number,
  make = makeSpeech,
): BuildTimes {
  return fillSideBySide([new LibraryFiller(store, pool, speeches, make)])[0] as BuildTimes;
}
