import { inflate } from "node:zlib";
import { promisify } from "node:util";
import { AppError } from "../../../shared/contract/errors.ts";
import type { CorrectedSpeech } from "../../../shared/domain/corrections/apply-corrections.ts";
import { parseWithoutSlots } from "../../../shared/domain/speech/parse-speech.ts";
import type { SourceLine } from "../../../shared/domain/speech/speech.ts";
import { contentHash } from "../importing/content-hash.ts";
import { readSourceFile } from "../importing/read-file.ts";
import { originalFile } from "../library/speech-queries.ts";
import { sampleFacts } from "../samples/sample-facts.ts";
import type { ServiceContext } from "../service-context.ts";
import { storedSource, type StoredSource } from "./source-queries.ts";

const inflateInBackground = promisify(inflate);

/** How many speeches' texts are kept, so that one correction after another does not read the file each time. */
const KEPT = 4;

/** A speech's file as importer and reader see it now, before any correction. */
export interface ReadSource extends StoredSource {
  readonly format: string;
  readonly encoding: string;
  /** Of the lines as they are read now. */
  readonly newHash: string;
  readonly lines: readonly SourceLine[];
  readonly speech: CorrectedSpeech;
}

/** Reads the files that the library keeps. Rejects with AppError: not-found, and as `readSourceFile`. */
export function createSourceReader({
  store,
  ports,
}: Pick<ServiceContext, "store" | "ports">): (id: number) => Promise<ReadSource> {
  const kept = new Map<number, ReadSource>();
  async function read(source: StoredSource): Promise<ReadSource> {
    const original = originalFile(store, source.id);
    if (!original) throw new AppError("not-found", { what: "file" });
    const bytes = await inflateInBackground(original.bytes);
    const { format, encoding, lines } = await readSourceFile(bytes, source.fileName);
    const parsed = parseWithoutSlots(lines, { fileName: source.fileName });
    const speech =
      source.origin === "sample" ? await sampleFacts(ports.paths, source.fileName, parsed) : parsed;
    return { ...source, format, encoding, newHash: contentHash(lines), lines, speech };
  }
  return async (id) => {
    const source = storedSource(store, id);
    if (!source) throw new AppError("not-found", { what: "speech" });
    const known = kept.get(id);
    if (known?.hash === source.hash) return known;
    const fresh = await read(source);
    kept.delete(id);
    kept.set(id, fresh);
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
    return fresh;
  };
}
