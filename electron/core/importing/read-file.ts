import { extname } from "node:path";
import { AppError, type ErrorCode } from "../../../shared/contract/errors.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import { readDocx } from "./docx-importer.ts";
import { readMarkdown } from "./markdown-importer.ts";
import { isEncryptedPackage, sniff } from "./sniff.ts";
import type { SourceFile } from "./source-file.ts";
import { readText } from "./text-importer.ts";
import { isEncryptedZip, zipNames, ZipTooLargeError } from "./zip-archive.ts";

type Importer = (bytes: Uint8Array, fileName: string) => SourceFile;

const TEXT_IMPORTERS: Readonly<Record<string, Importer>> = {
  ".txt": readText,
  ".text": readText,
  ".md": readMarkdown,
  ".markdown": readMarkdown,
};
/** Extensions under which word processors write Office Open XML, rightly or not. */
const WORD_EXTENSIONS = new Set([".docx", ".docm", ".dotx", ".doc", ".wps"]);
const WORD_PART = /^word\/document\d*\.xml$/u;

/** Reads what is a Word document by its content; `fail` makes the error for a reason. */
function readWord(bytes: Uint8Array, fail: (code: ErrorCode, cause?: unknown) => AppError): SourceFile {
  try {
    const names = zipNames(bytes);
    if (isEncryptedZip(bytes)) throw fail("file-encrypted");
    if (!names.some((name) => WORD_PART.test(name))) throw fail("file-mismatch");
    return readDocx(bytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw fail(error instanceof ZipTooLargeError ? "file-too-large" : "file-damaged", error);
  }
}

function dispatch(bytes: Uint8Array, fileName: string): SourceFile {
  const fail = (code: ErrorCode, cause?: unknown): AppError =>
    new AppError(code, { file: fileName }, { cause });
  const extension = extname(fileName).toLowerCase();
  const readPlain = TEXT_IMPORTERS[extension];
  const isWord = WORD_EXTENSIONS.has(extension);
  if (!readPlain && !isWord) throw fail("file-unsupported");
  if (bytes.length > MAX_FILE_BYTES) throw fail("file-too-large");
  if (bytes.length === 0) throw fail("file-empty");
  const signature = sniff(bytes);
  if (signature === "ole" && isEncryptedPackage(bytes)) throw fail("file-encrypted");
  if (readPlain) {
    if (signature !== null) throw fail("file-mismatch");
    return readPlain(bytes, fileName);
  }
  if (signature === "zip") return readWord(bytes, fail);
  if (extension === ".doc" || extension === ".wps") throw fail("file-unsupported");
  if (signature !== null) throw fail("file-mismatch");
  throw fail(isPlainText(bytes) ? "file-mismatch" : "file-damaged");
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    readText(bytes, "");
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a file by its content, with the extension deciding between kinds of plain text. `fileName` needs no folder.
 * Throws AppError with {file}: file-unsupported, file-too-large, file-empty (also when nothing but white space is in it),
 * file-encrypted, file-mismatch, file-damaged, file-encoding.
 */
export async function readSourceFile(bytes: Uint8Array, fileName: string): Promise<SourceFile> {
  const source = dispatch(bytes, fileName);
  if (source.lines.every((line) => line.text.trim() === ""))
    throw new AppError("file-empty", { file: fileName });
  return source;
}
