import { AppError } from "../../../shared/contract/errors.ts";
import { splitLines } from "../../../shared/domain/speech/source-lines.ts";
import { decodeText } from "./decode-text.ts";
import type { SourceFile } from "./source-file.ts";

/** Above these shares of all characters a file is no text, or text of an encoding that was not recognised. */
const MAX_CONTROLS = 0.01;
const MAX_UNREADABLE = 0.02;

const CONTROLS = /[^\P{Cc}\s]/gu;
const UNREADABLE = /[\ufffd\ue000-\uf8ff]/gu;

function share(text: string, pattern: RegExp): number {
  return text.length === 0 ? 0 : (text.match(pattern)?.length ?? 0) / text.length;
}

/** Plain text in any encoding of Chinese. Throws AppError file-mismatch for binary data, file-encoding for an unknown encoding. */
export function readText(bytes: Uint8Array, fileName: string): SourceFile {
  const { text, encoding } = decodeText(bytes);
  if (share(text, CONTROLS) > MAX_CONTROLS) throw new AppError("file-mismatch", { file: fileName });
  if (share(text, UNREADABLE) > MAX_UNREADABLE) throw new AppError("file-encoding", { file: fileName });
  return { format: "txt", encoding, lines: splitLines(text) };
}
