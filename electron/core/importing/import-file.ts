import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "../../../shared/contract/errors.ts";
import type { ImportOutcome } from "../../../shared/contract/methods/imports.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { errorShape } from "../error-shape.ts";
import { insertSpeech, titleOf } from "../library/insert-speech.ts";
import { speechByHash } from "../library/speech-queries.ts";
import type { ServiceContext } from "../service-context.ts";
import { contentHash } from "./content-hash.ts";
import type { FoundFile } from "./find-files.ts";
import { readSourceFile } from "./read-file.ts";

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw new AppError("file-too-large", { file });
    return await readFile(path);
  } catch (error) {
    throw error instanceof AppError ? error : new AppError("file-unreadable", { file }, { cause: error });
  }
}

type Context = Pick<ServiceContext, "store" | "ports">;

async function readAndStore({ store, ports }: Context, { path, label }: FoundFile): Promise<ImportOutcome> {
  const bytes = await readBytes(path, label);
  const fileName = basename(label);
  const { format, encoding, lines } = await readSourceFile(bytes, fileName);
  const hash = contentHash(lines);
  const known = speechByHash(store, hash);
  if (known) return { file: label, outcome: "duplicate", speechId: known.id, title: known.title };
  const speech = parseSpeech(lines, { fileName });
  const importedAt = ports.clock.now();
  const speechId = insertSpeech(store, {
    speech,
    origin: "user",
    fileName,
    format,
    encoding,
    hash,
    bytes,
    importedAt,
  });
  return { file: label, outcome: "imported", speechId, title: titleOf(speech, fileName) };
}

/** Reads one file into the library. Never rejects: what goes wrong is the outcome. */
export async function importFile(context: Context, file: FoundFile): Promise<ImportOutcome> {
  try {
    return await readAndStore(context, file);
  } catch (error) {
    const { code, details } = errorShape(error, context.ports.paths.library);
    if (code === "internal") context.ports.logger.error(`import of ${file.label} failed`, error);
    return { file: file.label, outcome: "failed", error: { code, details: { ...details } } };
  }
}
