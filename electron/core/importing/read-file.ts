import { extname } from "node:path";
import { AppError, type ErrorCode } from "../../../shared/contract/errors.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/protocol.ts";
import { readMarkdown } from "./markdown-importer.ts";
import { ReadError } from "./read-error.ts";
import { isEncryptedPackage, looksLikeHtml, sniff, type Signature } from "./sniff.ts";
import type { SourceFile } from "./source-file.ts";
import { readText } from "./text-importer.ts";
import { isEncryptedZip, zipNames } from "./zip-archive.ts";

/** What the extension says; between office formats the content decides. */
type Kind = "text" | "markdown" | "web" | "office" | "archive";

const KINDS: Readonly<Record<string, Kind>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "web",
  ".htm": "web",
  ".xhtml": "web",
  ".shtml": "web",
  ".docx": "office",
  ".docm": "office",
  ".dotx": "office",
  ".doc": "office",
  ".dot": "office",
  ".wps": "office",
  ".wpt": "office",
  ".rtf": "office",
  ".pdf": "office",
  ".ofd": "office",
  ".zip": "archive",
};
/** Characters of a text: some two hundred long speeches. What is longer is no speech, and would keep everything else waiting. */
const LONGEST_TEXT = 4_000_000;
const WORD_PART = /^word\/document\d*\.xml$/u;

async function readWeb(bytes: Uint8Array): Promise<SourceFile> {
  const { readHtml } = await import("./html-importer.ts");
  return readHtml(bytes);
}

async function readPackage(bytes: Uint8Array): Promise<SourceFile> {
  const names = zipNames(bytes);
  if (isEncryptedZip(bytes)) throw new ReadError("file-encrypted", "zip with a password");
  if (names.some((name) => WORD_PART.test(name))) {
    const { readDocx } = await import("./docx-importer.ts");
    return readDocx(bytes);
  }
  if (!names.includes("OFD.xml")) throw new ReadError("file-mismatch", "neither docx nor ofd");
  const { readOfd } = await import("./ofd-importer.ts");
  return readOfd(bytes);
}

async function readOffice(bytes: Uint8Array, signature: Signature | null): Promise<SourceFile> {
  switch (signature) {
    case "zip":
      return readPackage(bytes);
    case "ole": {
      if (isEncryptedPackage(bytes)) throw new ReadError("file-encrypted", "package with a password");
      const { readDoc } = await import("./doc-importer.ts");
      return readDoc(bytes);
    }
    case "rtf": {
      const { readRtf } = await import("./rtf-importer.ts");
      return readRtf(bytes);
    }
    case "pdf": {
      const { readPdf } = await import("./pdf-importer.ts");
      return readPdf(bytes);
    }
    case "binary":
      throw new ReadError("file-mismatch", "not an office file");
    default:
      // Web pages are often saved under the name of a Word file.
      if (looksLikeHtml(bytes)) return readWeb(bytes);
      throw new ReadError(isPlainText(bytes) ? "file-mismatch" : "file-damaged", "no known signature");
  }
}

/** An archive that comes here was not opened by `findFiles`: it is broken, locked, empty or asked for as one file. */
function refuseArchive(bytes: Uint8Array): never {
  if (zipNames(bytes).every((name) => name.endsWith("/"))) throw new ReadError("file-empty", "empty archive");
  throw new ReadError("file-too-large", "archive that was not opened");
}

async function dispatch(bytes: Uint8Array, fileName: string): Promise<SourceFile> {
  const kind = KINDS[extname(fileName).toLowerCase()];
  if (!kind) throw new ReadError("file-unsupported", fileName);
  if (bytes.length > MAX_FILE_BYTES) throw new ReadError("file-too-large", `${bytes.length} bytes`);
  if (bytes.length === 0) throw new ReadError("file-empty", "no bytes");
  const signature = sniff(bytes);
  if (kind === "archive") refuseArchive(bytes);
  if (kind === "office") return readOffice(bytes, signature);
  if (signature === "ole" && isEncryptedPackage(bytes)) throw new ReadError("file-encrypted", "package");
  if (signature !== null) throw new ReadError("file-mismatch", signature);
  if (kind === "web") return readWeb(bytes);
  return kind === "text" ? readText(bytes, fileName) : readMarkdown(bytes, fileName);
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
 * Reads a file by its content, with the extension deciding between kinds of plain text. `fileName` needs no folder. Archives are
 * opened by `findFiles`, not here. Readers are loaded on first use. Throws AppError with {file}: file-unsupported, file-too-large,
 * file-empty (also when nothing but white space is in it), file-encrypted, file-mismatch, file-damaged, file-encoding, file-no-text.
 */
export async function readSourceFile(bytes: Uint8Array, fileName: string): Promise<SourceFile> {
  const fail = (code: ErrorCode, cause?: unknown): AppError =>
    new AppError(code, { file: fileName }, { cause });
  try {
    const source = await dispatch(bytes, fileName);
    if (source.lines.every((line) => line.text.trim() === "")) throw fail("file-empty");
    if (source.lines.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_TEXT)
      throw fail("file-too-large");
    return source;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw fail(error instanceof ReadError ? error.code : "file-damaged", error);
  }
}
