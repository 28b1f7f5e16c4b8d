import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../../electron/core/importing/decode-text.ts";
import { loadGazetteer } from "../../electron/core/importing/gazetteer.ts";
import { parseSpeech } from "../../shared/domain/speech/parse-speech.ts";
import type { Slot } from "../../shared/domain/speech/speech.ts";

const FOLDERS: Readonly<Record<string, string>> = {
  samples: join(import.meta.dirname, "../../templates/samples"),
  reports: join(import.meta.dirname, "../../../shared/corpus/reports"),
  messy: join(import.meta.dirname, "../../../shared/corpus/messy"),
};

/** What has to change in a block for another speech, as marked by hand. */
export interface MarkedSection {
  readonly set: string;
  readonly name: string;
  /** Of the block's text: numbers of blocks change with the reader. */
  readonly hash: string;
  /** `start-end:kind` */
  readonly marks: readonly string[];
}

export function markedSections(file: string): MarkedSection[] {
  return readFileSync(join(import.meta.dirname, "slots", file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [set = "", name = "", hash = "", marks = ""] = line.split("\t");
      return { set, name, hash, marks: marks.split(" ").filter((mark) => mark !== "") };
    });
}

/** Whether the texts of a set are beside the checkout. */
export const setIsHere = (set: string): boolean => existsSync(FOLDERS[set] ?? "");

/** The text of a marked block, and what the reader finds in it; throws where the reader makes another block of it. */
export function readMarked({ set, name, hash }: MarkedSection): {
  readonly text: string;
  readonly slots: readonly Slot[];
} {
  const source = decodeText(readFileSync(join(FOLDERS[set] ?? "", `${name}.txt`))).text;
  const { blocks, slots } = parseSpeech(source, { gazetteer: loadGazetteer() });
  const at = blocks.findIndex(({ text }) => createHash("sha256").update(text).digest("hex").startsWith(hash));
  const block = blocks[at];
  if (!block) throw new Error(`no block of ${name} has the text that was marked: ${hash}`);
  return { text: block.text, slots: slots.filter((slot) => slot.block === at) };
}
