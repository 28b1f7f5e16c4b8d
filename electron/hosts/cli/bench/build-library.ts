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

/** Fills an empty library with made-up speeches, read and stored one by one; tells how far it is on stderr. */
export function buildLibrary(
  store: Store,
  pool: SentencePool,
  speeches: number,
  make = makeSpeech,
): BuildTimes {
  const random = createRandom(20_261_122);
  let parse = 0;
  let write = 0;
  for (let number = 1; number <= speeches; number++) {
    const text = make(pool, random, number);
    const bytes = Buffer.from(text);
    const fileName = `${number}.txt`;
    const started = performance.now();
    const speech = parseSpeech(text, { fileName });
    const parsed = performance.now();
    insertSpeech(store, {
      speech,
      origin: "user",
      fileName,
      format: "txt",
      encoding: "utf-8",
      hash: createHash("sha256").update(bytes).digest("hex"),
      bytes,
      importedAt: number,
    });
    parse += parsed - started;
    write += performance.now() - parsed;
    if (process.stderr.isTTY && number % 50 === 0)
      process.stderr.write(`\r正在建库 ${number}/${speeches}\u001b[K`);
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const started = performance.now();
  finishIndexing(store);
  return {
    parseSeconds: parse / 1000,
    storeSeconds: write / 1000,
    mergeSeconds: (performance.now() - started) / 1000,
  };
}
