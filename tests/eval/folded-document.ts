import { readFileSync } from "node:fs";
import { decodeText } from "../../electron/core/importing/decode-text.ts";
import { foldSpeech, LINE } from "../../shared/domain/completion/symbols.ts";
import { symbolsOf } from "../../shared/domain/completion/symbols-of.ts";
import type { FoldedDocument } from "../../shared/domain/completion/text-index.ts";
import type { Gazetteer } from "../../shared/domain/speech/gazetteer.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";

/** The blocks of a text file as completion reads a speech of the library, a line each. */
export function foldedDocument(path: string, id: number, gazetteer: Gazetteer): FoldedDocument {
  const { blocks } = parseSpeech(decodeText(readFileSync(path)).text, { fileName: path });
  const lines = blocks.map(({ marker, text }) => foldSpeech((marker ?? "") + text, gazetteer));
  return {
    id,
    symbols: symbolsOf(lines.map(({ text }) => text).join(String.fromCharCode(LINE))),
    blanks: Uint8Array.from(lines.flatMap(({ blanks }) => blanks)),
  };
}
