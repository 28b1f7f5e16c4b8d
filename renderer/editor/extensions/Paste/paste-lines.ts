import { documentFromSpeech } from "../../../../shared/domain/drafts/document-from-speech.ts";
import type { DraftDocument } from "../../../../shared/domain/drafts/draft-document.ts";
import type { RunBlock } from "../../../../shared/domain/drafts/runs.ts";
import { markerAt, type MarkerStyle } from "../../../../shared/domain/speech/markers.ts";
import { parseSpeech } from "../../../../shared/domain/speech/parse-speech.ts";
import type { Block } from "../../../../shared/domain/speech/speech.ts";
import { plainForm } from "../../../../shared/domain/text/plain.ts";

const LEVEL_OF: Readonly<Partial<Record<MarkerStyle, number>>> = {
  part: 1,
  big: 1,
  han: 1,
  "han-paren": 2,
  num: 3,
  "num-paren": 4,
  circle: 4,
};
const LONGEST_HEADING = 40;

/** The level that a number stands for in the standard, e.g. 2 for （一）; null for other signs. */
function markerLevel(line: string): number | null {
  const marker = markerAt(plainForm(line));
  return marker ? (LEVEL_OF[marker.style] ?? null) : null;
}

function textBlock(type: RunBlock["type"], level: number | null, text: string): RunBlock {
  return { type, level, runs: [{ type: "text", text }] };
}

/** A pasted line as a block: a short numbered line without a full stop inside becomes a heading and gives up its number. */
export function lineBlock(line: string): RunBlock {
  const level = markerLevel(line);
  const length = markerAt(plainForm(line))?.length ?? 0;
  const heading = line.slice(length).replace(/。$/u, "").trim();
  const plain =
    level === null || heading === "" || heading.length > LONGEST_HEADING || /[。！？；]/u.test(heading);
  return plain ? textBlock("paragraph", null, line) : textBlock("heading", level, heading);
}

/** Clipboard text as lines without indents, blank lines left out. Word and WPS write their automatic numbers into it. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029\v\f]/u)
    .map((line) =>
      line
        .replaceAll("\u00a0", " ")
        .trim()
        .replace(/^([^\s]{1,6})\t+/u, "$1"),
    )
    .filter((line) => line !== "");
}

function parsedBlock({ type, level, marker, text }: Block): RunBlock {
  if (type === "paragraph") return textBlock("paragraph", null, (marker ?? "") + text);
  return textBlock("heading", (marker === null ? null : markerLevel(marker + text)) ?? level, text);
}

/** Pasted lines as headings and paragraphs, read as a part of a speech unless that would leave anything out. */
export function pastedBlocks(lines: readonly string[]): RunBlock[] {
  const { title, salutation, removed, blocks } = parseSpeech(lines.join("\n"));
  const whole = title === null && salutation === null && removed.length === 0;
  return whole ? blocks.map(parsedBlock) : lines.map(lineBlock);
}

/** Pasted lines as a whole speech with a title; null when they are none, or when the reader would leave words out. */
export function pastedSpeech(lines: readonly string[]): DraftDocument | null {
  const speech = parseSpeech(lines.join("\n"));
  const kept = speech.removed.every(({ reason }) => reason === "metadata");
  if (speech.title === null || speech.salutation === null || !kept) return null;
  return { ...documentFromSpeech(speech), blocks: speech.blocks.map(parsedBlock) };
}
