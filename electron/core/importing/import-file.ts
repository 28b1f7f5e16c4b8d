import { posix } from "node:path";
import type { ImportOutcome } from "../../../shared/contract/methods/imports.ts";
import { parseWithoutSlots } from "../../../shared/domain/speech/parse-speech.ts";
import type { SourceLine } from "../../../shared/domain/speech/speech.ts";
import { amend } from "../corrections/amend.ts";
import { moveCorrections } from "../corrections/correction-queries.ts";
import { putLessons } from "../corrections/lesson-queries.ts";
import { storedSource } from "../corrections/source-queries.ts";
import { findDuplicate, type Duplicate } from "../duplicates/find-duplicate.ts";
import { resembles } from "../duplicates/resembles.ts";
import { signatureOf, type Signature } from "../duplicates/signature.ts";
import { errorShape } from "../error-shape.ts";
import { indexSpeech } from "../indexing/index-speech.ts";
import { replaceSpeech, storeSpeech, titleOf, type NewSpeech } from "../library/insert-speech.ts";
import { makeOriginal } from "../library/original.ts";
import { speechByHash } from "../library/speech-queries.ts";
import type { ServiceContext } from "../service-context.ts";
import { contentHash } from "./content-hash.ts";
import type { JobFile } from "./job-queries.ts";
import { readSourceFile } from "./read-file.ts";
import { locateFound, readFound } from "./read-found.ts";
import { knownSource, rememberSource, type FileState, type KnownSource } from "./source-queries.ts";

/** Characters of a text that is stored and indexed in two steps, so that no call waits for both. */
const LONG_TEXT = 200_000;

type Context = Pick<ServiceContext, "store" | "ports" | "traffic">;
/** Called once, in the transaction that stores what the outcome tells of. */
type Save = (outcome: ImportOutcome) => void;

/** Of a file in an archive that of the archive. Rejects as `locateFound`. */
async function stateOf(file: JobFile): Promise<FileState> {
  const { size, modifiedAt } = await locateFound(file);
  return { size, modifiedAt: file.owned ? null : modifiedAt };
}

/** By what a file is known again: its path, or for an upload the name with the folders it was chosen with. */
function sourceKey({ path, label, owned }: JobFile): string {
  return owned ? `upload:${label}` : path;
}

function isUntouched(known: KnownSource, { size, modifiedAt }: FileState): boolean {
  return modifiedAt !== null && known.modifiedAt === modifiedAt && known.size === size;
}

/** Reads a file into what is stored, with pauses for other calls between the steps. */
async function readSpeech(
  { ports, traffic }: Context,
  file: JobFile,
): Promise<NewSpeech & { readonly signature: Signature; readonly lines: readonly SourceLine[] }> {
  const bytes = await readFound(file);
  const fileName = posix.basename(file.label);
  const { format, encoding, lines } = await readSourceFile(bytes, fileName);
  await traffic.clear();
  const hash = contentHash(lines);
  const speech = parseWithoutSlots(lines, { fileName });
  await traffic.clear();
  const signature = signatureOf(speech);
  const original = await makeOriginal(bytes);
  const importedAt = ports.clock.now();
  return {
    speech,
    origin: "user",
    fileName,
    format,
    encoding,
    hash,
    bytes: original,
    importedAt,
    signature,
    lines,
  };
}

/** The speech that a changed file takes the place of. An upload may be another file of the same name: then it must resemble it. */
function replaced(
  { store }: Context,
  file: JobFile,
  known: KnownSource | null,
  entry: NewSpeech,
): number | null {
  if (!known?.own) return null;
  const isSameFile = !file.owned || (entry.signature && resembles(store, known.speechId, entry.signature));
  return isSameFile ? known.speechId : null;
}

function earlier(duplicate: Duplicate | null): { speechId: number; title: string } | null {
  return duplicate && { speechId: duplicate.speechId, title: duplicate.title };
}

async function readAndStore(context: Context, file: JobFile, save: Save): Promise<void> {
  const { store, traffic } = context;
  const key = sourceKey(file);
  const state = await stateOf(file);
  const known = knownSource(store, key);
  const refer = (outcome: "duplicate" | "unchanged", speechId: number, title: string, own: boolean): void =>
    store.transaction(() => {
      rememberSource(store, key, state, speechId, own);
      save({ outcome, file: file.label, speechId, title });
    });
  if (known && isUntouched(known, state)) return refer("unchanged", known.speechId, known.title, known.own);
  const entry = await readSpeech(context, file);
  const { signature, fileName } = entry;
  const exact = speechByHash(store, entry.hash);
  if (exact) {
    const isKnown = exact.id === known?.speechId;
    return refer(isKnown ? "unchanged" : "duplicate", exact.id, exact.title, isKnown && known.own);
  }
  const replaces = replaced(context, file, known, entry);
  const own = {
    name: entry.speech.speaker?.name ?? null,
    year: entry.speech.date === null ? null : Number(entry.speech.date.slice(0, 4)),
  };
  const found = findDuplicate(store, signature, own, replaces ?? undefined);
  if (found?.identical && replaces === null) return refer("duplicate", found.speechId, found.title, false);
  const isLong = entry.lines.reduce((sum, line) => sum + line.text.length, 0) > LONG_TEXT;
  const id = store.transaction(() => {
    const before = replaces === null ? null : storedSource(store, replaces);
    const hashes = [...(before ? [before.hash] : []), entry.hash];
    const { speech, learned } = amend(store, entry.speech, entry.lines, hashes);
    if (before) moveCorrections(store, before.hash, entry.hash);
    const stored = { ...entry, speech, sameAs: found?.speechId ?? null };
    if (replaces !== null) replaceSpeech(store, replaces, stored);
    const speechId = replaces ?? storeSpeech(store, stored);
    putLessons(store, speechId, learned);
    rememberSource(store, key, state, speechId, true);
    save({
      outcome: replaces === null ? "imported" : "updated",
      file: file.label,
      speechId,
      title: titleOf(speech, fileName),
      kind: speech.kind,
      sameAs: earlier(found),
    });
    if (!isLong) indexSpeech(store, speechId);
    return speechId;
  });
  if (!isLong) return;
  await traffic.clear();
  // Not where it was removed meanwhile.
  if (knownSource(store, key)?.speechId === id) store.transaction(() => indexSpeech(store, id));
}

/**
 * Reads one file into the library: a new speech, a new text of the one that came from the same path, or nothing where the library
 * has the text or the file is as it was. Never rejects: what goes wrong is the outcome, which is saved and returned.
 */
export async function importFile(context: Context, file: JobFile, save: Save): Promise<ImportOutcome> {
  const saved: { outcome?: ImportOutcome } = {};
  const keep: Save = (outcome) => {
    save(outcome);
    saved.outcome = outcome;
  };
  try {
    await readAndStore(context, file, keep);
  } catch (error) {
    const { code, details } = errorShape(error, context.ports.paths.library);
    if (code === "internal") context.ports.logger.error(`import of ${file.label} failed`, error);
    // Stored, but not indexed: the background tries again.
    if (saved.outcome && knownSource(context.store, sourceKey(file))) return saved.outcome;
    keep({ outcome: "failed", file: file.label, error: { code, details: { ...details } } });
  }
  if (!saved.outcome) throw new Error("a file without an outcome");
  return saved.outcome;
}
