import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../../electron/core/importing/decode-text.ts";
import { loadGazetteer } from "../../electron/core/importing/gazetteer.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";
import type { ParsedSpeech } from "../../shared/domain/speech/speech.ts";

const FOLDERS: Readonly<Record<string, string>> = {
  samples: join(import.meta.dirname, "../../templates/samples"),
  reports: join(import.meta.dirname, "../../../shared/corpus/reports"),
  messy: join(import.meta.dirname, "../../../shared/corpus/messy"),
};

/** What has to change in a block for another speech, as marked by hand. */
export interface MarkedSection {
  readonly set: string;
  readonly name: string;
  readonly block: number;
  /** `start-end:kind` */
  readonly marks: readonly string[];
}

export function markedSections(file: string): MarkedSection[] {
  return readFileSync(join(import.meta.dirname, "slots", file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [set = "", name = "", at = "", marks = ""] = line.split("\t");
      return { set, name, block: Number(at), marks: marks.split(" ").filter((mark) => mark !== "") };
    });
}

/** Whether the texts of a set are beside the checkout. */
export const setIsHere = (set: string): boolean => existsSync(FOLDERS[set] ?? "");

export function readMarked({ set, name }: MarkedSection): ParsedSpeech {
  const { text } = decodeText(readFileSync(join(FOLDERS[set] ?? "", `${name}.txt`)));
  return parseSpeech(text, { gazetteer: loadGazetteer() });
}
