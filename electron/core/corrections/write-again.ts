import { AppError } from "../../../shared/contract/errors.ts";
import { indexSpeech } from "../indexing/index-speech.ts";
import { rewriteSpeech } from "../library/insert-speech.ts";
import type { Store } from "../store/open-store.ts";
import { amend, type Amended } from "./amend.ts";
import { moveCorrections } from "./correction-queries.ts";
import { putLessons } from "./lesson-queries.ts";
import { speechOfHash, storedSource } from "./source-queries.ts";
import type { ReadSource } from "./source-reader.ts";

/** The hash a speech is stored under: that of its lines as they are read now, unless another speech of the library has it. */
function hashOf(store: Store, source: ReadSource): string {
  const other = speechOfHash(store, source.newHash);
  return other === null || other === source.id ? source.newHash : source.hash;
}

/**
 * Stores a speech as it is read now, with lessons and corrections: row, sections, blocks, removed lines and index. Call inside the
 * transaction that changed a correction. Throws conflict where the speech changed while its file was read.
 */
export function writeAgain(store: Store, source: ReadSource): Amended {
  const now = storedSource(store, source.id);
  if (now?.hash !== source.hash) throw new AppError("conflict");
  const hash = hashOf(store, source);
  if (hash !== source.hash) moveCorrections(store, source.hash, hash);
  const amended = amend(store, source.speech, source.lines, [hash]);
  const { origin, fileName, format, encoding, importedAt } = source;
  rewriteSpeech(store, source.id, {
    speech: amended.speech,
    origin,
    fileName,
    format,
    encoding,
    hash,
    importedAt,
  });
  putLessons(store, source.id, amended.learned);
  indexSpeech(store, source.id);
  return amended;
}
